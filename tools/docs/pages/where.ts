import { type Facts, files } from "../facts.ts";
import { banner, code, plural, table } from "../markdown.ts";
import { fileLink } from "./links.ts";

/** Every name of the model and the file in which it is declared. */
export function wherePage(facts: Facts): string {
  const names = namesOf(facts);
  const rows = names.map(({ name, kind, title, file }) => [code(name), kind, title, fileLink(file)]);
  return `${banner}
# Where is it?

${plural(names.length, "name")} of the model in alphabetical order, with the file in which to change each. ${code("truce explain <name>")} answers
the same in the terminal. To add something new, see [where do I change it?](../../README.md#where-do-i-change-it).

${table(["name", "kind", "meaning", "file"], rows)}`;
}

interface Name {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly file: string;
}

function namesOf({ mechanisms, parameters, columns, measures, components, events, tables, graphs }: Facts): Name[] {
  const all: Name[] = [
    ...mechanisms.map(({ id, title, file }) => ({ name: id, kind: "mechanism", title, file })),
    ...mechanisms.flatMap((m) =>
      m.streams.map((stream) => ({
        name: `${m.id}.${stream}`,
        kind: "stream",
        title: `luck of ${m.id}`,
        file: m.file,
      })),
    ),
    ...parameters.map(({ path, label, file }) => ({ name: path, kind: "parameter", title: label, file })),
    ...columns.map(({ path, label, file }) => ({ name: path, kind: "column", title: label, file })),
    ...tables.map(({ name, about, file }) => ({ name, kind: "table", title: about, file })),
    ...Object.entries(graphs).map(([name, { label }]) => ({ name, kind: "graph", title: label, file: files.tables })),
    ...Object.entries(events).map(([name, fields]) => ({
      name,
      kind: "event",
      title: `with ${fields.join(", ")}`,
      file: files.tables,
    })),
    ...measures.map(({ id, title, file }) => ({ name: id, kind: "measure", title, file })),
    ...components.map(({ id, title, file }) => ({ name: id, kind: "component", title, file })),
  ];
  return all.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.kind < b.kind ? -1 : 1));
}
