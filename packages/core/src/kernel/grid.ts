import type { Lattice } from "./lattice.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import type { Stream } from "./random.ts";

/** The class of a cell on which nobody stands; classes of occupants are 1 to 255. */
export const EMPTY = 0;

/** The columns of state in which a grid keeps what it knows: two of a table of cells, one of the table of occupants. */
export interface GridColumns {
  /** By cell: the row that stands there, −1 if nobody. */
  readonly occupant: Int32Array;
  /** By cell: the class of who stands there, 0 if nobody. */
  readonly kind: Uint8Array;
  /** By row of the occupants' table: the cell on which it stands, −1 if it is off the grid. */
  readonly cell: Int32Array;
}

/** A column of the table of cells that always says how many neighbours have a class; bytes do for up to 255 neighbours. */
export interface Count {
  readonly kind: number;
  readonly within: Neighbourhood;
  readonly column: Uint8Array | Int32Array;
}

/**
 * Moves rows of a table over a lattice, one per cell, and keeps neighbourhood counts up to date as they move or change
 * class: a change costs one addition per neighbour, a question costs nothing. So count the classes that are rare or
 * change rarely. The grid itself remembers nothing; everything is in the columns, so it may be made anew every tick.
 */
export class Grid {
  readonly lattice: Lattice;
  readonly #occupant: Int32Array;
  readonly #kind: Uint8Array;
  readonly #cell: Int32Array;
  readonly #counts: readonly Kept[];
  /** Bit kind & 31 is set if that class is counted: a quick look that spares most moves the longer one. */
  readonly #counted: number;

  constructor(lattice: Lattice, { occupant, kind, cell }: GridColumns, counts: readonly Count[] = []) {
    for (const { within, column } of counts)
      if (
        within.lattice !== lattice ||
        column.length !== lattice.cells ||
        (column.BYTES_PER_ELEMENT === 1 && within.size > 255)
      )
        throw new RangeError(
          `a count of ${within.size} neighbours needs a column of ${lattice.cells} cells that can hold it`,
        );
    if (occupant.length !== lattice.cells || kind.length !== lattice.cells)
      throw new RangeError(`a lattice of ${lattice.width} × ${lattice.height} needs columns of ${lattice.cells} cells`);
    this.lattice = lattice;
    this.#occupant = occupant;
    this.#kind = kind;
    this.#cell = cell;
    // Written out, for objects made by a spread differ in shape, and differing shapes are slow to read.
    this.#counts = counts.map(({ kind, within, column }) => ({ kind, within, column, words: wordsOf(column) }));
    this.#counted = counts.reduce((bits, { kind }) => bits | (1 << (kind & 31)), 0);
  }

  /** Puts a row that is off the grid on an empty cell. */
  place(row: number, cell: number, kind: number): void {
    if (this.#cell[row] !== -1) throw new RangeError(`row ${row} already stands on cell ${this.#cell[row]}`);
    this.#enter(row, cell, kind);
  }

  /** Takes a row off the grid. */
  remove(row: number): void {
    this.#leave(this.#standing(row));
    this.#cell[row] = -1;
  }

  /** Moves a row to an empty cell, and changes its class on the way if `kind` says so. */
  move(row: number, to: number, kind: number = this.kindOf(row)): void {
    const occupant = this.#occupant;
    const kinds = this.#kind;
    const from = this.#cell[row];
    if (!(from >= 0)) throw new RangeError(`row ${row} is off the grid`);
    if (occupant[to] !== -1) throw new RangeError(this.#whyNot(row, to));
    const before = kinds[from];
    occupant[from] = -1;
    kinds[from] = EMPTY;
    occupant[to] = row;
    kinds[to] = kind;
    this.#cell[row] = to;
    const counted = this.#counted;
    if ((counted >>> (before & 31)) & 1) this.#count(from, before, -1);
    if ((counted >>> (kind & 31)) & 1) this.#count(to, kind, 1);
  }

  /** Changes the class of a row where it stands. */
  setKind(row: number, kind: number): void {
    const cell = this.#standing(row);
    const before = this.#kind[cell];
    if (kind === before) return;
    this.#kind[cell] = kind;
    this.#count(cell, before, -1);
    this.#count(cell, kind, 1);
  }

  kindOf(row: number): number {
    return this.#kind[this.#standing(row)];
  }

  /**
   * A random empty neighbour of a cell, each equally likely, or −1 if there is none. It guesses until a guess is empty, so it
   * is fast where there is room. Uses draws k to k + 32 of the row.
   */
  emptyNear(cell: number, within: Neighbourhood, stream: Stream, row: number, k = 0): number {
    const guess = within.guess(this.#kind, cell, stream, row, k);
    if (guess >= 0) return guess;
    const empty = within.tally(this.#kind, cell, EMPTY);
    return empty === 0 ? -1 : within.find(this.#kind, cell, EMPTY, stream.below(empty, row, k + 32));
  }

  /** The row on the n-th neighbouring cell (from 0) of a class, or −1 if there are not that many. */
  nth(cell: number, within: Neighbourhood, kind: number, n: number): number {
    const found = within.find(this.#kind, cell, kind, n);
    return found < 0 ? -1 : this.#occupant[found];
  }

  #standing(row: number): number {
    const cell = this.#cell[row];
    if (cell < 0) throw new RangeError(`row ${row} is off the grid`);
    return cell;
  }

  #enter(row: number, cell: number, kind: number): void {
    if (this.#occupant[cell] !== -1) throw new RangeError(this.#whyNot(row, cell));
    this.#occupant[cell] = row;
    this.#cell[row] = cell;
    this.#kind[cell] = kind;
    this.#count(cell, kind, 1);
  }

  #whyNot(row: number, cell: number): string {
    const there = this.#occupant[cell];
    return `row ${row} cannot go to cell ${cell}: ${there === undefined ? `there is no cell ${cell}` : `row ${there} is there`}`;
  }

  #leave(cell: number): void {
    const kind = this.#kind[cell];
    this.#occupant[cell] = -1;
    this.#kind[cell] = EMPTY;
    this.#count(cell, kind, -1);
  }

  #count(cell: number, kind: number, amount: number): void {
    const counts = this.#counts;
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i];
      if (count.kind !== kind) continue;
      if (count.words === null) count.within.add(count.column, cell, amount);
      else count.within.addOne(count.words, cell, amount > 0);
    }
  }
}

interface Kept extends Count {
  readonly words: Int32Array | null;
}

/** A column of bytes seen as words of four, if it lies so. */
function wordsOf(column: Uint8Array | Int32Array): Int32Array | null {
  const length = Math.ceil(column.length / 4);
  const { buffer, byteOffset } = column;
  if (!(column instanceof Uint8Array) || byteOffset % 4 !== 0 || byteOffset + 4 * length > buffer.byteLength)
    return null;
  return new Int32Array(buffer, byteOffset, length);
}
