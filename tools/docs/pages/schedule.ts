import { type Facts, type Section, byTable, files, paths } from "../facts.ts";
import { banner, code, plural, table } from "../markdown.ts";
import { fileLink, mechanismLink } from "./links.ts";

/** The order of the week, and who sees what. */
export function schedulePage(facts: Facts): string {
  const { mechanisms, sections } = facts;
  const blocks = sections.map((section, i) => sectionBlock(facts, section, i + 1));
  const sequential = mechanisms.filter((m) => m.sequential !== undefined);
  return `${banner}
# The week, in order

${plural(mechanisms.length, "mechanism")} run once a tick, one after the other, in the order of ${fileLink(files.schedule)}. The order is a claim about
the world: what comes later sees what came earlier in the same week, and what comes earlier sees last week. A change of order is
a change of the model, and this page shows it in the difference.

How to read the tables: a mechanism **sees this week's** value of a column that something above it has already set, and **last
week's** of a column that is set only below it. An asterisk marks columns of which part is set above and part below, so that it
sees the week's work half done. What nothing ever sets is **given** with the scenario and left out, as is what a mechanism
itself sets and remembers. Counters of events are set to zero by ${mechanismLink("clearCounters")}, between deciding and
happening ([why](../decisions/005-order-of-the-week.md)).
${blocks.join("")}
## Where the loops close

Within a week the list has a beginning and an end, so every feedback passes through some column with a week's delay. These are
all the places.

${table(["column", "set by", "seen a week later by"], loops(facts))}
## Where the order of rows matters

A mechanism over a table visits its rows one by one and may do so in any order: tests shuffle them and expect the same bits.
${sequential.length} mechanisms visit what they want and say why that is sound.

${table(
  ["mechanism", "why"],
  sequential.map((m) => [mechanismLink(m.id), m.sequential!]),
)}`;
}

function sectionBlock(facts: Facts, { title, mechanisms }: Section, place: number): string {
  const rows = mechanisms.map((m) => [
    String(m.place),
    mechanismLink(m.id),
    m.over ?? "*what it wants*",
    byTable(seen(facts, m.id, "this tick")),
    byTable(seen(facts, m.id, "last tick")),
    byTable([...paths(m.writes), ...paths(m.changes)]),
  ]);
  const head = ["#", "mechanism", "over", "sees this week's", "sees last week's", "sets"];
  return `\n## ${place}. ${title}\n\n${table(head, rows)}`;
}

/** Columns that a mechanism sees as of one tick; "*" marks those that are set both above and below it. */
function seen({ visibility, columns, mechanisms }: Facts, id: string, when: "this tick" | "last tick"): string[] {
  const place = mechanisms.findIndex((m) => m.id === id);
  return visibility
    .filter((v) => v.mechanism === id && v.sees === when)
    .map(({ column }) => {
      const writers = columns.find(({ path }) => path === column)!.writers;
      const below = writers.some((writer) => mechanisms.findIndex((m) => m.id === writer) > place);
      return when === "this tick" && below ? `${column}*` : column;
    });
}

function loops({ visibility, columns }: Facts): string[][] {
  const late = visibility.filter(({ sees }) => sees === "last tick");
  return columns.flatMap(({ path, writers }) => {
    const readers = late.filter(({ column }) => column === path).map(({ mechanism }) => mechanism);
    const others = writers.filter((writer) => writer !== "clearCounters" && writer !== "clearWork");
    if (readers.length === 0) return [];
    return [[code(path), others.map(mechanismLink).join(", "), readers.map(mechanismLink).join(", ")]];
  });
}
