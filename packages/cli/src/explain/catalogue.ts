import type { MeasureInfo } from "../study/study.ts";

/** Every name of the model as plain data. */
export interface Catalogue {
  readonly mechanisms: readonly CatalogueCard[];
  readonly parameters: readonly CatalogueParameter[];
  readonly columns: readonly CatalogueColumn[];
  readonly measures: readonly CatalogueMeasure[];
  readonly components: readonly CatalogueCard[];
  readonly references: readonly CatalogueReference[];
}

export interface CatalogueMeasure extends MeasureInfo {
  readonly file: string;
  /** Columns it is computed from, as table.column. */
  readonly reads: readonly string[];
  readonly parts: readonly string[];
}

export interface CatalogueCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly cites: readonly string[];
  readonly file: string;
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly writes: Readonly<Record<string, readonly string[]>>;
  readonly changes: Readonly<Record<string, readonly string[]>>;
  readonly before?: Readonly<Record<string, readonly string[]>>;
  /** Id of the mechanism that a component runs as, if it differs. */
  readonly mechanism?: string;
}

export interface CatalogueParameter {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly plausible: readonly [number, number];
  readonly evidence: string;
  readonly cites: readonly string[];
  readonly file: string;
}

export interface CatalogueColumn {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly file: string;
  readonly min?: number;
  readonly max?: number;
  /** Names of the values of a category. */
  readonly values?: readonly string[];
}

export interface CatalogueReference {
  readonly key: string;
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
  readonly file?: string;
}
