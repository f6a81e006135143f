import type { ColumnSpec } from "./kernel/column.ts";
import type { Measure } from "./kernel/measure.ts";
import type { Card, Mechanism } from "./kernel/mechanism.ts";
import type { Parameter } from "./kernel/parameter.ts";
import { type Additions, partsOf } from "./extension.ts";
import { type Reference, references } from "./model/references.ts";
import { fileOfTable, schema } from "./model/tables.ts";

/** A mechanism with the file it lives in, relative to the root of the repository. */
export interface CatalogueMechanism extends Card {
  readonly file: string;
  /** Place in the week, from 1. */
  readonly place: number;
  /** Id of the mandate component that it is, or null. */
  readonly component: string | null;
}

export interface CatalogueParameter extends Parameter {
  /** Path as it is written in files and on the command line: "mechanism.parameter". */
  readonly path: string;
  readonly mechanism: string;
  readonly file: string;
}

export interface CatalogueColumn extends ColumnSpec {
  readonly path: string;
  readonly file: string;
  readonly readers: readonly string[];
  readonly writers: readonly string[];
}

export interface CatalogueMeasure extends Measure {
  readonly file: string;
}

export interface Catalogue {
  readonly mechanisms: readonly CatalogueMechanism[];
  readonly parameters: readonly CatalogueParameter[];
  readonly columns: readonly CatalogueColumn[];
  readonly measures: readonly CatalogueMeasure[];
  readonly components: readonly { readonly id: string; readonly mechanism: string; readonly title: string; readonly summary: string; readonly file: string }[];
  readonly references: Readonly<Record<string, Reference>>;
}

const kebab = (id: string): string => id.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** Mechanisms that share a file with a sibling. */
const sharedFiles: Readonly<Record<string, string>> = {
  effort: "packages/core/src/mandates/effort.ts",
  clearWork: "packages/core/src/mandates/effort.ts",
};

/**
 * Everything in the model as plain data: what it is, where it is, who reads and writes it, from which source. `files` says
 * where mechanisms, components and measures from outside are, by id.
 */
export function catalogue(additions: Additions = {}, files: Readonly<Record<string, string>> = {}): Catalogue {
  const { components, measures, schedule } = partsOf(additions);
  const componentOf = new Map<string, string>(components.map((c) => [c.id, c.component]));
  const fileOf = (m: Mechanism): string =>
    files[m.id] ?? files[componentOf.get(m.id) ?? ""] ?? libraryFileOf(m);
  const libraryFileOf = (m: Mechanism): string =>
    componentOf.has(m.id)
      ? `packages/core/src/mandates/components/${kebab(componentOf.get(m.id)!)}.ts`
      : (sharedFiles[m.id] ?? `packages/core/src/model/mechanisms/${kebab(m.id)}.ts`);
  const names = (set: Card["reads"], key: string): boolean => Object.entries(set).some(([t, cs]) => cs.some((c) => `${t}.${c}` === key));
  return {
    mechanisms: schedule.map((m, i) => ({ ...m, file: fileOf(m), place: i + 1, component: componentOf.get(m.id) ?? null })),
    parameters: schedule.flatMap((m) =>
      Object.entries(m.parameters).map(([name, p]) => ({ ...p, path: `${m.id}.${name}`, mechanism: m.id, file: fileOf(m) })),
    ),
    columns: Object.entries(schema.tables).flatMap(([table, columns]) =>
      Object.entries(columns as Readonly<Record<string, ColumnSpec>>).map(([column, spec]) => {
        const path = `${table}.${column}`;
        return {
          ...spec,
          path,
          file: fileOfTable(table),
          readers: schedule.filter((m) => names(m.reads, path) || names(m.before, path)).map((m) => m.id),
          writers: schedule.filter((m) => names(m.writes, path) || names(m.changes, path)).map((m) => m.id),
        };
      }),
    ),
    measures: measures.map((m) => ({ ...m, file: files[m.id] ?? `packages/core/src/model/measures/${kebab(m.id)}.ts` })),
    components: components.map((c) => ({
      id: c.component, mechanism: c.id, title: c.title, summary: c.summary,
      file: fileOf(c),
    })),
    references,
  };
}
