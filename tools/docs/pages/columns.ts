import type { CatalogueColumn } from "@truce/core";
import { type Facts, files } from "../facts.ts";
import { anchor, banner, code, number, plural, rangeText, table } from "../markdown.ts";
import { fileLink, mechanismLink } from "./links.ts";

/** The state: every table and column, and who touches it. */
export function columnsPage(facts: Facts): string {
  const { columns, tables, graphs, measures } = facts;
  const measuredBy = (path: string): string[] =>
    measures.filter((m) => m.reads.some((column) => `${m.over}.${column}` === path)).map(({ id }) => id);
  const unread = columns.filter(({ path, readers }) => readers.length === 0 && measuredBy(path).length === 0);
  const given = columns.filter(({ writers }) => writers.length === 0);
  const blocks = tables.map(({ name, about }) => {
    const own = columns.filter(({ path }) => path.startsWith(`${name}.`));
    const rows = own.map((column) => [
      code(column.path.slice(name.length + 1)),
      column.label,
      column.unit,
      rangeText(column),
      number(column.initial),
      column.writers.length === 0 ? "given" : column.writers.map(mechanismLink).join(", "),
      column.readers.map(mechanismLink).join(", "),
      measuredBy(column.path)
        .map((id) => `[${id}](measures.md#${id})`)
        .join(", "),
    ]);
    const head = ["column", "meaning", "unit", "range", "at first", "written by", "read by", "measured by"];
    return `\n${anchor(name)}\n\n### ${name}\n\nOne row is: ${lowerFirst(about)}\n\n${table(head, rows)}`;
  });
  const graphRows = Object.entries(graphs).map(([name, { from, to, label, weight }]) => [
    code(name),
    `${from} → ${to}`,
    label,
    weight,
  ]);
  return `${banner}
# Tables and columns

${plural(columns.length, "column")} in ${plural(tables.length, "table")}, declared in ${fileLink(files.tables)}. Nothing that affects the future
lies outside them and the graphs below, so a copy of the tables is a copy of the world.

"Given" columns are set when the world is built and never again (${given.length} of them). ${unreadText(unread)}

${table(["graph", "from → to", "meaning", "weight"], graphRows)}${blocks.join("")}`;
}

function unreadText(unread: readonly CatalogueColumn[]): string {
  const [idle, own] = [unread.filter((c) => c.writers.length === 0), unread.filter((c) => c.writers.length > 0)];
  const names = (columns: readonly CatalogueColumn[]): string => columns.map(({ path }) => code(path)).join(", ");
  return [
    own.length === 0
      ? "Every column that is set is read by another mechanism or a measure."
      : `${plural(own.length, "column")} are set and read by one mechanism alone, as its memory or as a record of what happened: ${names(own)}.`,
    ...(idle.length === 0
      ? []
      : [`${plural(idle.length, "column")} are given and used by nothing yet: ${names(idle)}.`]),
  ].join(" ");
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
