import type { Stream } from "./random.ts";
import { SECOND_WORD } from "./random/threefry.ts";

const secondWord = SECOND_WORD;

/**
 * Which cells of a lattice are neighbours: "vonNeumann" counts steps along rows and columns, "moore" also diagonal ones,
 * "disc" measures the straight line. All three take any radius; "disc" also takes fractions (1.7 is the eight cells around).
 */
export type Shape = "vonNeumann" | "moore" | "disc";

export interface LatticeSize {
  /** Cells. */
  readonly width: number;
  /** Cells. */
  readonly height: number;
  /** Do the edges meet (no border), or does the world end there? */
  readonly torus: boolean;
}

/** A rectangle of cells, numbered row by row from 0. Geometry only: it holds nothing that changes. */
export class Lattice implements LatticeSize {
  readonly width: number;
  readonly height: number;
  readonly torus: boolean;
  /** How many cells there are. */
  readonly cells: number;

  constructor({ width, height, torus }: LatticeSize) {
    if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
      throw new RangeError(`a lattice needs whole numbers of columns and rows, got ${width} × ${height}`);
    this.width = width;
    this.height = height;
    this.torus = torus;
    this.cells = width * height;
  }

  /** The cell in a column and row; on a torus these may lie outside and wrap round, otherwise −1 says "no such cell". */
  cellAt(x: number, y: number): number {
    const column = wrap(x, this.width, this.torus);
    const row = wrap(y, this.height, this.torus);
    return column < 0 || row < 0 ? -1 : row * this.width + column;
  }

  column(cell: number): number {
    return cell % this.width;
  }

  row(cell: number): number {
    return (cell / this.width) | 0;
  }

  /** The cells within `radius` of a cell, without itself. */
  neighbourhood(shape: Shape, radius: number): Neighbourhood {
    return new Neighbourhood(this, shape, radius);
  }
}

function wrap(position: number, length: number, torus: boolean): number {
  if (position >= 0 && position < length) return position;
  return torus ? ((position % length) + length) % length : -1;
}

/** Far below any cell number, so that a row or column outside makes every sum negative. */
const outside = -1_000_000_000;

/**
 * The neighbours of every cell. They are numbered 0 to `size` − 1 from top left to bottom right; on a bounded lattice some
 * of these do not exist near the edge.
 */
export class Neighbourhood {
  readonly lattice: Lattice;
  /** Neighbours of a cell that is far from every edge. */
  readonly size: number;
  /** Rows above and below, and columns left and right, that it reaches. */
  readonly reach: number;
  /** Cells left and right of the middle, by row from the top one. */
  readonly halfWidth: Int32Array;
  /** Where a neighbour lies in cell numbers, for cells whose whole neighbourhood lies inside. */
  readonly #offset: Int32Array;
  readonly #inside: Uint8Array;
  /**
   * One array for all that is needed near an edge, for every array costs a check: by neighbour the columns right of and
   * (times 2¹⁶) the rows below the first in reach; then column numbers and first cells of rows, wrapped, from −reach on.
   */
  readonly #edge: Int32Array;
  readonly #columns: number;
  readonly #rows: number;

  constructor(lattice: Lattice, shape: Shape, radius: number) {
    const { width, height, torus } = lattice;
    const reach = Math.floor(radius);
    if (!(reach >= 1 && (shape === "disc" || reach === radius)))
      throw new RangeError(
        `a ${shape} neighbourhood needs a ${shape === "disc" ? "" : "whole "}radius of at least 1, got ${radius}`,
      );
    if (torus && 2 * reach + 1 > Math.min(width, height))
      throw new RangeError(`a neighbourhood of radius ${radius} meets itself on a torus of ${width} × ${height} cells`);
    this.lattice = lattice;
    this.reach = reach;
    this.halfWidth = Int32Array.from({ length: 2 * reach + 1 }, (_, i) => halfWidth(shape, radius, i - reach));
    this.size = this.halfWidth.reduce((sum, half) => sum + 2 * half + 1, -1);
    this.#offset = new Int32Array(this.size);
    this.#columns = this.size;
    this.#rows = this.#columns + width + 2 * reach;
    this.#edge = new Int32Array(this.#rows + height + 2 * reach);
    let k = 0;
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -this.halfWidth[dy + reach]; dx <= this.halfWidth[dy + reach]; dx++) {
        if (dx === 0 && dy === 0) continue;
        this.#edge[k] = dx + reach + (dy + reach) * 65536;
        this.#offset[k++] = dy * width + dx;
      }
    for (let i = 0; i < width + 2 * reach; i++) {
      const column = wrap(i - reach, width, torus);
      this.#edge[this.#columns + i] = column < 0 ? outside : column;
    }
    for (let i = 0; i < height + 2 * reach; i++) {
      const row = wrap(i - reach, height, torus);
      this.#edge[this.#rows + i] = row < 0 ? outside : row * width;
    }
    this.#inside = new Uint8Array(lattice.cells);
    for (let y = reach; y < height - reach; y++)
      for (let x = reach; x < width - reach; x++) this.#inside[y * width + x] = 1;
  }

  /** The k-th neighbour of a cell, or −1 if it would lie outside. */
  at(cell: number, k: number): number {
    return this.#inside[cell] === 1 ? cell + this.#offset[k] : this.#wrapped(cell, k);
  }

  #wrapped(cell: number, k: number): number {
    const edge = this.#edge;
    const width = this.lattice.width;
    const y = (cell / width) | 0;
    const step = edge[k];
    const found = edge[this.#columns + cell - y * width + (step & 65535)] + edge[this.#rows + y + (step >> 16)];
    return found < 0 ? -1 : found;
  }

  /** The n-th neighbour (from 0) whose entry in `kinds` is `kind`, or −1 if there are not that many. */
  find(kinds: Uint8Array, cell: number, kind: number, n: number): number {
    let left = n;
    const inside = this.#inside[cell] === 1;
    for (let k = 0; k < this.size; k++) {
      const neighbour = inside ? cell + this.#offset[k] : this.#wrapped(cell, k);
      if (neighbour >= 0 && kinds[neighbour] === kind && left-- === 0) return neighbour;
    }
    return -1;
  }

  /** How many neighbours have `kind` in `kinds`. */
  tally(kinds: Uint8Array, cell: number, kind: number): number {
    let found = 0;
    for (let k = 0; k < this.size; k++) {
      const neighbour = this.at(cell, k);
      if (neighbour >= 0 && kinds[neighbour] === kind) found++;
    }
    return found;
  }

  /** A neighbour whose entry in `kinds` is `kind`: the first that guessing meets, or −1 if `tries` draws bring none. */
  guess(kinds: Uint8Array, cell: number, kind: number, stream: Stream, row: number, k: number, tries: number): number {
    const size = this.size | 0;
    const edge = this.#edge;
    const width = this.lattice.width;
    const row0 = (cell / width) | 0;
    const x = (this.#columns + cell - row0 * width) | 0;
    const y = (this.#rows + row0) | 0;
    for (let t = k | 0; t < ((k + tries) | 0); t++) {
      let step = edge[scale(stream.bits(row, t), size)];
      const first = (edge[x + (step & 65535)] + edge[y + (step >> 16)]) | 0;
      if (first >= 0 && kinds[first] === kind) return first;
      step = edge[scale(secondWord[0], size)];
      const second = (edge[x + (step & 65535)] + edge[y + (step >> 16)]) | 0;
      if (second >= 0 && kinds[second] === kind) return second;
    }
    return -1;
  }

  /** Adds `amount` to the entry of every neighbour. */
  add(values: Uint8Array | Int32Array, cell: number, amount: number): void {
    const { width, torus } = this.lattice;
    const { reach, halfWidth: half } = this;
    if (this.#inside[cell] === 1) {
      for (let row = 0, middle = cell - reach * width; row < half.length; row++, middle += width) {
        const end = middle + half[row];
        for (let c = middle - half[row]; c <= end; c++) values[c] += amount;
      }
    } else {
      const y = (cell / width) | 0;
      const x = cell - y * width;
      for (let row = 0; row < half.length; row++) {
        const start = this.#edge[this.#rows + y + row];
        if (start < 0) continue;
        let from = x - half[row];
        let to = x + half[row];
        if (from < 0) {
          if (torus) for (let c = start + from + width; c < start + width; c++) values[c] += amount;
          from = 0;
        }
        if (to >= width) {
          if (torus) for (let c = start; c <= start + to - width; c++) values[c] += amount;
          to = width - 1;
        }
        for (let c = start + from; c <= start + to; c++) values[c] += amount;
      }
    }
    values[cell] -= amount;
  }
}

function halfWidth(shape: Shape, radius: number, dy: number): number {
  if (shape === "moore") return radius;
  if (shape === "vonNeumann") return radius - Math.abs(dy);
  return Math.floor(Math.sqrt(radius * radius - dy * dy));
}

/** The whole part of word · size / 2³², of an unsigned word and a size below 2¹⁶. */
function scale(word: number, size: number): number {
  return (Math.imul(word >>> 16, size) + (Math.imul(word & 0xffff, size) >>> 16)) >>> 16;
}
