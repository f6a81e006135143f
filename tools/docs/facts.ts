import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Catalogue,
  type CatalogueMechanism,
  type CatalogueParameter,
  type Ensemble,
  type Reference,
  catalogue,
  ensemble,
  events,
  fileOfTable,
  modelVersion,
  schedule,
  schema,
} from "@truce/core";
import { type Visibility, visibility } from "@truce/core/kernel";
import { commentsIn, root, sectionsOf } from "./source.ts";

const calibration = join(root, "docs/generated/calibration.md");

export const files = {
  schedule: "packages/core/src/schedule.ts",
  tables: "packages/core/src/model/tables.ts",
  references: "packages/core/src/model/references.ts",
  rules: "packages/core/src/model/rules.ts",
  mechanisms: "packages/core/src/model/mechanisms",
  measures: "packages/core/src/model/measures",
  components: "packages/core/src/mandates/components",
} as const;

/** A part of the week and what happens in it. */
export interface Section {
  readonly title: string;
  readonly mechanisms: readonly CatalogueMechanism[];
}

export interface Facts extends Catalogue {
  readonly version: string;
  readonly sections: readonly Section[];
  readonly visibility: readonly Visibility[];
  /** Tables in the order of the schema, with what one row is. */
  readonly tables: readonly { readonly name: string; readonly about: string; readonly file: string }[];
  readonly graphs: Readonly<Record<string, Graph>>;
  readonly events: Readonly<Record<string, readonly string[]>>;
  /** Sets of parameters that runs draw; it may have none. */
  readonly ensemble: Ensemble;
  /** What `tools/calibrate.ts` wrote of its last calibration; null if it has written nothing. */
  readonly calibration: string | null;
}

interface Graph {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly weight: string;
}

/** All that the pages are made of, from the declarations. */
export function facts(): Facts {
  const all = catalogue();
  let next = 0;
  const sections = sectionsOf(files.schedule, "schedule").map(({ title, names }) => ({
    title: title.replace(/^\d+\.\s*/, "").replace(/\.$/, ""),
    mechanisms: names.flatMap((name) => {
      const first = next;
      next += name === "...components" ? all.components.length : 1;
      return all.mechanisms.slice(first, next);
    }),
  }));
  if (next !== all.mechanisms.length)
    throw new Error(`${files.schedule} names ${next} mechanisms, the schedule has ${all.mechanisms.length}`);
  return {
    ...all,
    version: modelVersion,
    sections,
    visibility: visibility(schedule),
    tables: Object.keys(schema.tables).map((name) => {
      const file = fileOfTable(name);
      return { name, about: commentsIn(file).get(name) ?? "", file };
    }),
    graphs: schema.graphs,
    events,
    ensemble,
    calibration: existsSync(calibration) ? readFileSync(calibration, "utf8") : null,
  };
}

/** "Blair, Karim and Morse 2019"; three authors or more after the first are "and others". */
export function shortName({ authors, year }: Reference): string {
  const people = authors.split(/, (?=\p{Lu}\.)| and /u).map((part) => part.trim());
  const surnames = people
    .filter((part, i) => i === 0 || !/^(?:\p{Lu}\.[ -]?)+$/u.test(part))
    .map((part) => part.replace(/^(?:\p{Lu}\.[ -]?)+\s*/u, "").replace(/,.*$/, ""));
  const names =
    surnames.length > 3 ? `${surnames[0]!} and others` : surnames.join(", ").replace(/, ([^,]*)$/, " and $1");
  return `${names} ${year}`;
}

/** Columns of a declaration as "table.column". */
export function paths(set: CatalogueMechanism["reads"]): string[] {
  return Object.entries(set).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
}

/** "**districts** heat, presence; **mission** active". */
export function byTable(columns: readonly string[]): string {
  const tables = [...new Set(columns.map((path) => path.split(".")[0]!))];
  const inTable = (name: string) =>
    columns.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
  return tables.map((name) => `**${name}** ${inTable(name).join(", ")}`).join("; ");
}

export const grades = ["measured", "calibrated", "expert", "assumed"] as const;

/** How many parameters there are of each grade of evidence. */
export function gradeCounts(parameters: readonly CatalogueParameter[]): Readonly<Record<string, number>> {
  return Object.fromEntries(grades.map((grade) => [grade, parameters.filter((p) => p.evidence === grade).length]));
}
