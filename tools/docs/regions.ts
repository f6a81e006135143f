import { readScenario } from "@truce/scenarios/run";
import { flags } from "@truce/scenarios";
import { type Facts, gradeCounts } from "./facts.ts";
import { plural, table } from "./markdown.ts";
import { evidenceTable } from "./pages/parameters.ts";

/** What can stand in a region `<!-- begin name -->` … `<!-- end name -->` of a page that is written by hand. */
const regions: Readonly<Record<string, (facts: Facts) => string>> = {
  size: ({ mechanisms, components, parameters, columns, tables, measures, references }) =>
    `${plural(mechanisms.length - components.length, "mechanism")} and ${plural(components.length, "component")} of mandates, ` +
    `${plural(parameters.length, "parameter")}, ${plural(columns.length, "state variable")} in ${plural(tables.length, "table")}, ` +
    `${plural(measures.length, "measure")}, ${plural(Object.keys(references).length, "cited work")}.\n`,
  evidence: ({ parameters }) => evidenceTable(parameters),
  assumed: ({ parameters }) => {
    const counts = gradeCounts(parameters);
    const { figures } = readScenario("liberia");
    const guessed = figures.filter(({ flag }) => flag === "A").length;
    return (
      `Of ${parameters.length} parameters, ${counts["assumed"]!} are assumed, ${counts["expert"]!} are judgements with a source, ` +
      `${counts["calibrated"]!} are calibrated and ${counts["measured"]!} are measured. Of ${figures.length} figures in the Liberia file, ` +
      `${guessed} are assumed.\n`
    );
  },
  liberiaFigures: () => {
    const { figures } = readScenario("liberia");
    const rows = Object.entries(flags).map(([flag, meaning]) => [
      flag,
      meaning,
      String(figures.filter((figure) => figure.flag === flag).length),
    ]);
    return table(["flag", "meaning", "figures of Liberia"], rows);
  },
};

/**
 * Writes the regions of a page anew.
 * @throws Error if a region has no writer or no end
 */
export function fillRegions(text: string, facts: Facts, path: string): string {
  return text.replace(
    /<!-- begin (\w+) -->\n[\s\S]*?(<!-- end (\w+) -->|$)/g,
    (_, name: string, end: string, closing?: string) => {
      const write = regions[name];
      if (write === undefined)
        throw new Error(`${path}: nobody writes a region "${name}"; there are ${Object.keys(regions).join(", ")}`);
      if (closing !== name) throw new Error(`${path}: region "${name}" has no <!-- end ${name} -->`);
      return `<!-- begin ${name} -->\n${write(facts)}${end}`;
    },
  );
}
