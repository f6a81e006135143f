import type {
  Catalogue,
  CatalogueCard,
  CatalogueColumn,
  CatalogueMeasure,
  CatalogueParameter,
  CatalogueReference,
} from "./catalogue.ts";

export const kinds = ["measure", "component", "mechanism", "parameter", "column", "reference"] as const;
export type Kind = (typeof kinds)[number];

/** Everything that `explain` says of one name. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly title: string;
  /** What it means, in sentences. */
  readonly meaning: string;
  readonly facts: readonly (readonly [label: string, values: readonly string[]])[];
}

/** One entry per name of the model. */
export function entries(catalogue: Catalogue): Entry[] {
  return [
    ...catalogue.measures.map(measure),
    ...catalogue.components.map((card) => cardEntry(catalogue, card, "component")),
    ...catalogue.mechanisms.map((card) => cardEntry(catalogue, card, "mechanism")),
    ...catalogue.parameters.map((parameter) => parameterEntry(catalogue, parameter)),
    ...catalogue.columns.map((column) => columnEntry(catalogue, column)),
    ...catalogue.references.map((reference) => referenceEntry(catalogue, reference)),
  ].map((entry) => ({ ...entry, facts: entry.facts.filter(([, values]) => values.length > 0) }));
}

function measure({ id, title, unit, kind, direction, definition, file, reads, parts }: CatalogueMeasure): Entry {
  const kindWords = {
    flow: "flow: adds up over weeks; its outcome is the sum over the run",
    stock: "stock: a level; its outcome is the mean of the last 52 weeks",
    event: "event: 0 until it happens, then 1; its outcome is whether it happened",
  };
  const better = direction === "none" ? "neither way is better by itself" : `${direction} is better`;
  return {
    name: id,
    kind: "measure",
    title,
    meaning: definition,
    facts: [
      ["unit", [unit]],
      ["kind", [kindWords[kind]]],
      ["direction", [better]],
      ["computed from", reads],
      ["parts", parts],
      ["file", [file]],
    ],
  };
}

function cardEntry(catalogue: Catalogue, card: CatalogueCard, kind: "mechanism" | "component"): Entry {
  const own = catalogue.parameters.filter(({ path }) => path.startsWith(`${card.mechanism ?? card.id}.`));
  return {
    name: card.id,
    kind,
    title: card.title,
    meaning: card.summary,
    facts: [
      ["source", cite(catalogue, card.cites)],
      ["parameters", own.map(({ path, default: value, unit, label }) => `${path} = ${value} ${unit}: ${label}`)],
      ["reads", paths(card.reads)],
      [kind === "component" ? "adds to" : "writes", [...paths(card.writes), ...paths(card.changes)]],
      ["file", [card.file]],
    ],
  };
}

function parameterEntry(catalogue: Catalogue, p: CatalogueParameter): Entry {
  const limits = `${p.min} to ${p.max === Infinity ? "no upper limit" : p.max}`;
  return {
    name: p.path,
    kind: "parameter",
    title: p.label,
    meaning: "",
    facts: [
      ["value", [`${p.default} ${p.unit}`]],
      ["plausible", [`${p.plausible[0]} to ${p.plausible[1]}`]],
      ["limits", [limits]],
      ["evidence", [p.evidence]],
      ["source", cite(catalogue, p.cites)],
      ["read by", [p.path.slice(0, p.path.indexOf("."))]],
      ["change it", [`truce run <scenario> --set parameters.${p.path}=${p.plausible[1]}`]],
      ["file", [p.file]],
    ],
  };
}

function columnEntry(catalogue: Catalogue, { path, label, unit, file, min, max, values }: CatalogueColumn): Entry {
  const cards = [...catalogue.mechanisms, ...catalogue.components];
  const has = (sets: readonly CatalogueCard["reads"][]) => sets.some((set) => paths(set).includes(path));
  return {
    name: path,
    kind: "column",
    title: label,
    meaning: "",
    facts: [
      ["unit", unit === "" ? [] : [unit]],
      [
        "range",
        min === undefined || max === undefined ? [] : [`${min} to ${max === Infinity ? "no upper limit" : max}`],
      ],
      ["values", values ?? []],
      ["written by", cards.filter((card) => has([card.writes, card.changes])).map(({ id }) => id)],
      ["read by", cards.filter((card) => has([card.reads, card.before ?? {}])).map(({ id }) => id)],
      ["measured by", catalogue.measures.filter(({ reads }) => reads.includes(path)).map(({ id }) => id)],
      ["file", [file]],
    ],
  };
}

function referenceEntry(catalogue: Catalogue, { key, authors, year, title, where, file }: CatalogueReference): Entry {
  const citing = [
    ...[...catalogue.mechanisms, ...catalogue.components]
      .filter(({ cites }) => cites.includes(key))
      .map(({ id }) => id),
    ...catalogue.parameters.filter(({ cites }) => cites.includes(key)).map(({ path }) => path),
  ];
  return {
    name: key,
    kind: "reference",
    title: `${authors} (${year})`,
    meaning: `${title}. ${where}.`,
    facts: [
      ["cited by", citing],
      ["file", file === undefined ? [] : [file]],
    ],
  };
}

/** "communities.trustPolice" for every column of a declaration. */
function paths(set: CatalogueCard["reads"]): string[] {
  return Object.entries(set).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
}

function cite(catalogue: Catalogue, keys: readonly string[]): string[] {
  return keys.map((key) => {
    const found = catalogue.references.find((reference) => reference.key === key);
    return found === undefined ? key : `${key}: ${found.authors} (${found.year}), ${found.title}`;
  });
}
