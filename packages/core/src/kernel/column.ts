/** A column is one number per row: its storage type, unit, meaning and allowed range, declared once. */
export type ColumnKind = "f64" | "u8" | "i32";

export interface ColumnSpec<K extends ColumnKind = ColumnKind> {
  readonly kind: K;
  readonly label: string;
  readonly unit: string;
  /** Allowed range, checked in checked mode. */
  readonly min: number;
  readonly max: number;
  /** Value of every row before the world is built. */
  readonly initial: number;
  /** For references: the table whose rows are meant; −1 is none. */
  readonly table?: string;
  /** For categories: the name of each code. */
  readonly names?: readonly string[];
}

export type ColumnArray<C> =
  C extends ColumnSpec<"f64">
    ? Float64Array<ArrayBuffer>
    : C extends ColumnSpec<"u8">
      ? Uint8Array<ArrayBuffer>
      : Int32Array<ArrayBuffer>;

/** A column that may be looked at but not written. */
export interface ReadonlyColumn {
  readonly length: number;
  readonly [row: number]: number;
}

interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly initial?: number;
}

/**
 * A quantity.
 * @throws RangeError if the initial value is not finite or lies outside the range (so do the functions below)
 */
export function f64(
  label: string,
  unit: string,
  { min = -Infinity, max = Infinity, initial = 0 }: Range = {},
): ColumnSpec<"f64"> {
  return checked({ kind: "f64", label, unit, min, max, initial });
}

/** A quantity that cannot be negative. */
export function amount(label: string, unit: string, initial = 0): ColumnSpec<"f64"> {
  return f64(label, unit, { min: 0, initial });
}

/** A quantity between 0 and 1. */
export function share(label: string, initial = 0): ColumnSpec<"f64"> {
  return f64(label, "share", { min: 0, max: 1, initial });
}

/** A whole number. */
export function i32(
  label: string,
  unit: string,
  { min = -2147483648, max = 2147483647, initial = 0 }: Range = {},
): ColumnSpec<"i32"> {
  return checked({ kind: "i32", label, unit, min, max, initial });
}

/** A whole number from 0 to 255, in one byte. */
export function u8(label: string, unit: string, { min = 0, max = 255, initial = 0 }: Range = {}): ColumnSpec<"u8"> {
  return checked({ kind: "u8", label, unit, min, max, initial });
}

/** A row of another table, or −1. */
export function ref(table: string, label: string): ColumnSpec<"i32"> {
  return { kind: "i32", label, unit: `row of ${table}`, min: -1, max: 2147483647, initial: -1, table };
}

/** One of a list of names, at most 256; stored as its place in the list. */
export function category(label: string, names: readonly string[]): ColumnSpec<"u8"> {
  if (names.length === 0 || names.length > 256)
    throw new RangeError(`column "${label}": a category needs 1 to 256 names, got ${names.length}`);
  return { kind: "u8", label, unit: "category", min: 0, max: names.length - 1, initial: 0, names };
}

/** Yes (1) or no (0). */
export function flag(label: string, initial: 0 | 1 = 0): ColumnSpec<"u8"> {
  return { kind: "u8", label, unit: "yes or no", min: 0, max: 1, initial };
}

function checked<K extends ColumnKind>(spec: ColumnSpec<K>): ColumnSpec<K> {
  const { kind, label, min, max, initial } = spec;
  if (!(min <= initial && initial <= max && Number.isFinite(initial)))
    throw new RangeError(`column "${label}": need min ≤ initial ≤ max, got ${min} ≤ ${initial} ≤ ${max}`);
  if (kind === "i32" && initial !== (initial | 0))
    throw new RangeError(`column "${label}": ${initial} is not a whole number of 32 bits`);
  if (kind === "u8" && !(min >= 0 && max <= 255 && initial === (initial | 0)))
    throw new RangeError(`column "${label}": a byte holds whole numbers from 0 to 255, got ${min} to ${max}`);
  return spec;
}

export const bytesOf: Readonly<Record<ColumnKind, number>> = { f64: 8, i32: 4, u8: 1 };
