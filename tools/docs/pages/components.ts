import { components } from "@truce/core";
import { type Facts } from "../facts.ts";
import { anchor, banner, code, codes, plural, table } from "../markdown.ts";
import { cite, columnLink, fileLink } from "./links.ts";

/** What a mandate can be made of. */
export function componentsPage({ components: listed, columns, mechanisms }: Facts): string {
  const overview = table(
    ["name in a scenario", "title", "staff", "joins if secured", "if not said", "adds to"],
    components.map((c) => [
      `[${c.component}](#${c.component})`,
      c.title,
      c.staff.join(", ") || "nobody: money only",
      c.secured.join(", "),
      c.modality,
      c.adds.join(", "),
    ]),
  );
  const blocks = components.map((c) => {
    const { file } = listed.find(({ id }) => id === c.component)!;
    const readers = c.adds.map((column) => {
      const path = `work.${column}`;
      const own = columns.find((x) => x.path === path)!.readers;
      return `${code(column)} → ${own.length === 0 ? "nobody yet" : codes(own)}`;
    });
    const count = Object.keys(c.parameters).length;
    const speculative = c.speculative === true ? " **Speculative: not calibrated.**" : "";
    const numbers = count === 0 ? "" : ` Parameters: [${count}](parameters.md#${c.id}).`;
    return `
${anchor(c.component)}

### ${c.title}

${code(c.component)} in ${fileLink(file)}, mechanism [${c.id}](mechanisms.md#${c.id}).${speculative} ${c.summary}

Who reads what it adds: ${readers.join("; ")}.${numbers} Sources: ${cite(c.cites)}.
`;
  });
  const work = columns.filter(({ path }) => path.startsWith("work."));
  const idle = work.filter(({ path }) => !components.some((c) => c.adds.some((name) => `work.${name}` === path)));
  const doors = `A mandate reaches the country through the ${plural(work.length, "column")} of ${columnLink("work.patrols").replace("work.patrols", "work")}, and through nothing else`;
  const closed = idle.length === 0 ? "" : ` No component adds yet to ${codes(idle.map(({ path }) => path))}.`;
  return `${banner}
# Components of mandates

${plural(components.length, "component")}. ${doors}: components change effort, the ${plural(mechanisms.length - components.length, "mechanism")} that are not components change
outcomes ([why](../decisions/004-mandates-change-effort.md)).${closed}

A task in a scenario names a component, a priority among the tasks that draw on the same people, and if wanted a modality
(${code("monitor")} uses no force, ${code("assist")} half of what the mandate allows, ${code("secure")} all of it and calls in armed escorts), a budget,
places, dates, conditions, a benchmark, and a robustness and clarity of its own.

## What a mission can know

Conditions (${code("when")}, ${code("until")}) and benchmarks name one of these. They look at what the mission's reviews find, not at the truth:
${code("until: { measure: trustInPolice, atLeast: 0.5, for: 26 }")}.

${table(
    ["measure", "what it is", "unit"],
    columns.find(({ path }) => path === "conditions.measure")!.names!.map((name) => {
      const { label, unit } = columns.find(({ path }) => path === `review.${name}`)!;
      return [code(name), label, unit];
    }),
  )}
## Components

${overview}${blocks.join("")}`;
}
