import type { ColumnArray, ReadonlyColumn } from "./column.ts";
import type { EventSchema, Emit } from "./event.ts";
import type { ReadonlyGraph } from "./graph.ts";
import type { Parameters, Values } from "./parameter.ts";
import type { Stream } from "./random.ts";
import type { Schema } from "./table.ts";

/** Names of columns by table. */
export type ColumnNames<S extends Schema> = {
  readonly [T in keyof S["tables"]]?: readonly (keyof S["tables"][T] & string)[];
};

/** Refuses names of tables that the schema has not; TypeScript alone lets extra keys of inferred types pass. */
type Known<S extends Schema, N> = { readonly [T in keyof N]: T extends keyof S["tables"] ? unknown : never };

type NamesIn<N, T> = T extends keyof N ? (N[T] extends readonly (infer C)[] ? C : never) : never;

/** The columns that a mechanism declared, and no others: reads cannot be written, the rest does not exist. */
export type View<S extends Schema, R, W, A, B> = {
  readonly [T in keyof S["tables"] as T extends keyof R | keyof W | keyof A | keyof B ? T : never]: {
    readonly n: number;
  } & {
    readonly [C in NamesIn<R, T> & string]: ReadonlyColumn;
  } & {
    readonly [C in (NamesIn<W, T> | NamesIn<A, T>) & keyof S["tables"][T]]: ColumnArray<S["tables"][T][C]>;
  } & {
    readonly [C in NamesIn<B, T> & string as `${C}Before`]: ReadonlyColumn;
  };
};

export interface Context<D extends string, G extends string, E extends EventSchema> {
  /** Rows to visit: `for (let i = from; i < to; i++)`. A sequential mechanism has none given and visits what it wants. */
  readonly from: number;
  readonly to: number;
  /** Ticks done before this one. */
  readonly tick: number;
  /** Weeks since the start, at the beginning of this tick. */
  readonly week: number;
  /** Length of a tick in weeks: every rate carries it. */
  readonly step: number;
  /** Streams of keyed random draws by declared name. */
  readonly draw: { readonly [N in D]: Stream };
  readonly graph: { readonly [N in G]: ReadonlyGraph };
  /** Reports that something happened; observers see it, the state does not. */
  readonly emit: Emit<E>;
}

/** The head of a mechanism: what it claims, from where, and what it touches. */
export interface Card {
  /** Unique, camelCase; also the first half of every parameter path. */
  readonly id: string;
  readonly title: string;
  /** One paragraph: the published mechanism in plain words. */
  readonly summary: string;
  readonly cites: readonly string[];
  /** True where nothing published says how large its effects are: shown as "speculative: not calibrated". */
  readonly speculative?: boolean;
  readonly parameters: Parameters;
  /** The table whose rows it visits one by one, in any order; or why the order matters. */
  readonly over?: string;
  readonly sequential?: string;
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** Columns that only this mechanism sets. */
  readonly writes: Readonly<Record<string, readonly string[]>>;
  /** Columns that others change too. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
  /** Columns of which it sees a copy made before it began, as `nameBefore`. */
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly streams: readonly string[];
  readonly graphs: readonly string[];
}

export interface Mechanism extends Card {
  // The kernel calls every mechanism the same way; the declaration is typed where it is written.
  // eslint-disable-next-line typescript/no-explicit-any
  readonly run: (tables: any, parameters: any, context: any) => void;
}

export interface MechanismDeclaration<S extends Schema, E extends EventSchema, P, R, W, A, B, D extends string, G extends string> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly cites: readonly string[];
  readonly speculative?: boolean;
  readonly parameters?: P;
  readonly over?: keyof S["tables"] & string;
  readonly sequential?: string;
  readonly reads?: R & Known<S, R>;
  readonly writes?: W & Known<S, W>;
  readonly changes?: A & Known<S, A>;
  readonly before?: B & Known<S, B>;
  readonly streams?: readonly D[];
  readonly graphs?: readonly G[];
  readonly run: (
    tables: View<S, R, W, A, B>,
    parameters: P extends Parameters ? Values<P> : Record<string, never>,
    context: Context<D, G, E>,
  ) => void;
}

/** Gives the `mechanism` function of one schema, which checks every column name and every write when it compiles. */
export function forSchema<S extends Schema, E extends EventSchema>(_schema: S, _events: E) {
  return {
    mechanism<
      const P extends Parameters = Record<never, never>,
      const R extends ColumnNames<S> = Record<never, never>,
      const W extends ColumnNames<S> = Record<never, never>,
      const A extends ColumnNames<S> = Record<never, never>,
      const B extends ColumnNames<S> = Record<never, never>,
      const D extends string = never,
      const G extends keyof S["graphs"] & string = never,
    >(declaration: MechanismDeclaration<S, E, P, R, W, A, B, D, G>): Mechanism {
      const { over, sequential, parameters, reads, writes, changes, before, streams, graphs, ...rest } = declaration;
      if ((over === undefined) === (sequential === undefined))
        throw new TypeError(`mechanism "${rest.id}": say either over which table it runs or why it is sequential`);
      return {
        ...rest,
        ...(over === undefined ? {} : { over }),
        ...(sequential === undefined ? {} : { sequential }),
        parameters: parameters ?? {},
        reads: (reads ?? {}) as Card["reads"],
        writes: (writes ?? {}) as Card["writes"],
        changes: (changes ?? {}) as Card["changes"],
        before: (before ?? {}) as Card["before"],
        streams: streams ?? [],
        graphs: graphs ?? [],
      };
    },
  };
}
