import type { Catalogue, CatalogueColumn, CatalogueMeasure, CatalogueMechanism, CatalogueParameter } from "@truce/core";

export const kinds = [
  "measure",
  "component",
  "mechanism",
  "parameter",
  "column",
  "reference",
  "event",
  "key",
  "value",
  "flag",
  "word",
  "phase",
  "contributor",
  "district",
  "social group",
  "armed group",
  "actor",
  "agreement",
  "force",
  "shock",
  "source",
] as const;
export type Kind = (typeof kinds)[number];

/** Everything that `explain` says of one name. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly title: string;
  /** What it means, in sentences. */
  readonly meaning: string;
  readonly facts: readonly Fact[];
}

type Fact = readonly [label: string, values: readonly string[]];

/** One entry per name of the model. */
export function entries(catalogue: Catalogue): Entry[] {
  const { measures, components, mechanisms, parameters, columns, references } = catalogue;
  const all: Entry[] = [
    ...measures.map((measure) => measureEntry(catalogue, measure)),
    ...components.map((component) => componentEntry(catalogue, component)),
    ...mechanisms.map((mechanism) => ({
      ...card(mechanism),
      kind: "mechanism" as const,
      facts: cardFacts(catalogue, mechanism),
    })),
    ...parameters.map((parameter) => parameterEntry(catalogue, parameter)),
    ...columns.map((column) => columnEntry(catalogue, column)),
    ...Object.keys(references).map((key) => referenceEntry(catalogue, key)),
  ];
  return all.map((entry) => ({ ...entry, facts: entry.facts.filter(([, values]) => values.length > 0) }));
}

const kindWords = {
  flow: "flow: adds up over weeks; its outcome is the sum over the run",
  stock: "stock: a level; its outcome is the mean of the last 52 weeks",
  event: "event: 0 until it happens, then 1; its outcome is whether it happened",
};

function measureEntry(
  { columns }: Catalogue,
  { id, title, unit, kind, direction, definition, file, over, reads, parts = {} }: CatalogueMeasure,
): Entry {
  const movers = reads.flatMap((name) => columns.find(({ path }) => path === `${over}.${name}`)?.writers ?? []);
  const better = direction === "none" ? "neither way is better by itself" : `${direction} is better`;
  const facts: Fact[] = [
    ["unit", [unit]],
    ["kind", [kindWords[kind]]],
    ["direction", [better]],
    ["computed from", reads.map((column) => `${over}.${column}`)],
    ["moved by", [...new Set(movers)]],
    ["parts", Object.keys(parts)],
    ["file", [file]],
  ];
  return { name: id, kind: "measure", title, meaning: definition, facts };
}

const card = ({ id, title, summary }: CatalogueMechanism) => ({ name: id, title, meaning: summary });

function cardFacts(
  catalogue: Catalogue,
  { id, cites, speculative, reads, writes, changes, before, place, file }: CatalogueMechanism,
): Fact[] {
  const own = catalogue.parameters.filter(({ mechanism }) => mechanism === id);
  return [
    ["evidence", speculative === true ? ["speculative: not calibrated"] : []],
    ["source", cites.map((key) => cite(catalogue, key))],
    ["parameters", own.map(({ path, default: value, unit, label }) => `${path} = ${value} ${unit}: ${label}`)],
    ["reads", [...new Set([...paths(reads), ...paths(before)])]],
    ["writes", [...paths(writes), ...paths(changes)]],
    ["runs", [`step ${place} of ${catalogue.mechanisms.length} in a week`]],
    ["file", [file]],
  ];
}

function componentEntry(
  catalogue: Catalogue,
  { id, mechanism, title, summary, file }: Catalogue["components"][number],
): Entry {
  const found = catalogue.mechanisms.find((each) => each.id === mechanism);
  const facts: Fact[] = found === undefined ? [["file", [file]]] : cardFacts(catalogue, found);
  const use: Fact = ["use it", [`mission.phases.<phase>.tasks.${id}: { priority: 1 }`]];
  return { name: id, kind: "component", title, meaning: summary, facts: [...facts, use] };
}

function parameterEntry(catalogue: Catalogue, p: CatalogueParameter): Entry {
  const facts: Fact[] = [
    ["value", [`${p.default} ${p.unit}`]],
    ["plausible", [`${p.plausible[0]} to ${p.plausible[1]}`]],
    ["limits", [range(p)]],
    ["evidence", [p.evidence]],
    ["source", p.cites.map((key) => cite(catalogue, key))],
    ["read by", [p.mechanism]],
    ["change it", [`truce run <scenario> --set parameters.${p.path}=${p.plausible[1]}`]],
    ["file", [p.file]],
  ];
  return { name: p.path, kind: "parameter", title: p.label, meaning: "", facts };
}

function columnEntry(catalogue: Catalogue, column: CatalogueColumn): Entry {
  const { path, label, unit, table, names = [], readers, writers } = column;
  const measured = catalogue.measures.filter(({ over, reads }) => reads.some((name) => `${over}.${name}` === path));
  const facts: Fact[] = [
    ["unit", unit === "" ? [] : [unit]],
    ["range", [range(column)]],
    ["refers to", table === undefined ? [] : [table]],
    ["values", names.map((name, code) => `${code} ${name}`)],
    ["written by", writers],
    ["read by", readers],
    ["measured by", measured.map(({ id }) => id)],
    ["file", [column.file]],
  ];
  return { name: path, kind: "column", title: label, meaning: "", facts };
}

function referenceEntry(catalogue: Catalogue, key: string): Entry {
  const { authors, year, title, where } = catalogue.references[key]!;
  const citing = [
    ...catalogue.mechanisms.filter(({ cites }) => cites.includes(key)).map(({ id }) => id),
    ...catalogue.parameters.filter(({ cites }) => cites.includes(key)).map(({ path }) => path),
  ];
  const facts: Fact[] = [
    ["cited by", citing],
    ["file", ["packages/core/src/model/references.ts"]],
  ];
  return { name: key, kind: "reference", title: `${authors} (${year})`, meaning: `${title}. ${where}.`, facts };
}

function range({ min, max }: { readonly min: number; readonly max: number }): string {
  const [low, high] = [Number.isFinite(min), Number.isFinite(max)];
  return low && high ? `${min} to ${max}` : low ? `${min} or more` : high ? `${max} or less` : "any number";
}

/** "communities.trustPolice" for every column of a declaration. */
function paths(set: CatalogueMechanism["reads"]): string[] {
  return Object.entries(set).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
}

function cite({ references }: Catalogue, key: string): string {
  const found = references[key];
  return found === undefined ? key : `${key}: ${found.authors} (${found.year}), ${found.title}`;
}
