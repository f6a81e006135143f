import { analyse } from "../../src/analysis/analyse.ts";
import { analysisTables } from "../../src/analysis/tables.ts";
import { pointsOf } from "../../src/design/index.ts";
import { type Content, render } from "../../src/page/index.ts";
import type { Chart } from "../../src/report/chart.ts";
import { type About, type Chapter, chaptersOf } from "../../src/report/input.ts";
import type { Experiment } from "../../src/types.ts";
import { plantedResults } from "../analysis/planted.ts";

export const plantedAbout: About = {
  modelVersion: "1.2.3",
  modelSha256: "ab".repeat(32),
  command: "npx truce sweep made-up.yaml --out results/made-up",
  countries: [
    { scenario: "madeland", name: "Madeland", limits: "All of it is made up.", speculative: ["Surveillance"] },
  ],
};

/** The part of a report about the one country of a planted experiment. */
export function plantedChapter(experiment: Experiment): Chapter {
  const points = pointsOf(experiment);
  const analysis = analyse(experiment, points, plantedResults(experiment, points));
  return chaptersOf({ experiment, points, analysis, about: plantedAbout })[0];
}

/** A table of the analysis, by its name. */
export function tableRows({ input }: Chapter, name: string): Record<string, unknown>[] {
  const { columns, chunks } = analysisTables(input.analysis).find((table) => table.name === name)!;
  return [...chunks()].flatMap(({ length, values }) =>
    Array.from({ length }, (_, i) => Object.fromEntries(columns.map((column, k) => [column.name, values[k][i]]))),
  );
}

/** The cells of a chart's numbers as text, below the names of their columns. */
export function numbersOf({ table: { head, rows } }: Chart): Record<string, string>[] {
  const text = (cell: Content): string => (typeof cell === "string" ? cell : render(cell));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, text(row[i])])));
}

/** Values of an attribute of all marks of a class, in the order in which they are drawn. */
export function marksOf(drawing: string, name: string, attribute: string): number[] {
  const tags = [...drawing.matchAll(/<\w+\s[^>]*>/g)].map(([tag]) => tag);
  const own = tags.filter((tag) => new RegExp(`class="(?:[^"]* )?${name}(?: [^"]*)?"`).test(tag));
  return own.map((tag) => Number(new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)![1]));
}
