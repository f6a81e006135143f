import type { Stream } from "./random.ts";
import { SECOND_WORD } from "./random/threefry.ts";

// V8 folds a constant of this module into optimised code, but looks up an imported one at every draw.
const secondWord = SECOND_WORD;

/** Tables of steps are kept for neighbourhoods of up to this many cells; those of larger ones are made whenever needed. */
const largestKept = 1024;

/** Stands for a neighbour that does not exist: added to any cell it is negative. */
const nowhere = -2_000_000_000;

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

  /**
   * The cells within `radius` of a cell, without itself. Ask once and keep the answer: it makes tables.
   * @throws RangeError if the radius is none for this shape, or if the neighbourhood meets itself round a torus
   */
  neighbourhood(shape: Shape, radius: number): Neighbourhood {
    return new Neighbourhood(this, shape, radius);
  }
}

function wrap(position: number, length: number, torus: boolean): number {
  if (position >= 0 && position < length) return position;
  return torus ? ((position % length) + length) % length : -1;
}

/**
 * The neighbours of every cell. They are numbered 0 to `size` − 1 from top left to bottom right; on a bounded lattice some of
 * these do not exist near the edge.
 *
 * Cells that are equally far from the edges see their neighbours at the same steps, so a table of steps for each such place
 * spares all arithmetic with columns, rows and wrapping; (2r + 1)² tables of `size` steps at most, each made when first needed.
 */
export class Neighbourhood {
  readonly lattice: Lattice;
  /** Neighbours of a cell that is far from every edge. */
  readonly size: number;
  readonly #dx: Int32Array;
  readonly #dy: Int32Array;
  /** By cell: the number of its place with respect to the edges. */
  readonly #place: Int32Array;
  /** By place: what to add to a cell to come to its k-th neighbour. */
  readonly #steps: (Int32Array | undefined)[];
  /** By place and position in a word of four bytes: see `addOne`. */
  readonly #quads: (Int32Array | undefined)[];
  /** Of the 65,536 values of 16 bits, how many have to be left out for all neighbours to be equally likely. */
  readonly #unfair: number;

  constructor(lattice: Lattice, shape: Shape, radius: number) {
    const { width, height, torus } = lattice;
    const reach = Math.floor(radius);
    if (!(reach >= 1 && (shape === "disc" || reach === radius)))
      throw new RangeError(
        `a ${shape} neighbourhood needs a ${shape === "disc" ? "" : "whole "}radius of at least 1, got ${radius}`,
      );
    if (torus && 2 * reach + 1 > Math.min(width, height))
      throw new RangeError(`a neighbourhood of radius ${radius} meets itself on a torus of ${width} × ${height} cells`);
    const dx: number[] = [];
    const dy: number[] = [];
    for (let y = -reach; y <= reach; y++)
      for (let x = -reach; x <= reach; x++) {
        if ((x === 0 && y === 0) || !within(shape, radius, x, y)) continue;
        dx.push(x);
        dy.push(y);
      }
    if (dx.length > 65535) throw new RangeError(`a neighbourhood may have up to 65,535 cells, not ${dx.length}`);
    this.lattice = lattice;
    this.size = dx.length;
    this.#dx = Int32Array.from(dx);
    this.#dy = Int32Array.from(dy);
    this.#unfair = 65536 % this.size;
    const places = (2 * reach + 1) * (2 * reach + 1);
    this.#steps = new Array<Int32Array | undefined>(places).fill(undefined);
    this.#quads = new Array<Int32Array | undefined>(4 * places).fill(undefined);
    this.#place = new Int32Array(lattice.cells);
    for (let y = 0, cell = 0; y < height; y++)
      for (let x = 0; x < width; x++, cell++)
        this.#place[cell] = fromEdge(x, width, reach) + (2 * reach + 1) * fromEdge(y, height, reach);
  }

  #stepsFrom(cell: number): Int32Array {
    return this.#steps[this.#place[cell]] ?? this.#makeSteps(cell);
  }

  #makeSteps(cell: number): Int32Array {
    const { lattice } = this;
    const x = lattice.column(cell);
    const y = lattice.row(cell);
    const steps = Int32Array.from({ length: this.size }, (_, k) => {
      const neighbour = lattice.cellAt(x + this.#dx[k], y + this.#dy[k]);
      return neighbour < 0 ? nowhere : neighbour - cell;
    });
    if (this.size <= largestKept) this.#steps[this.#place[cell]] = steps;
    return steps;
  }

  /** The k-th neighbour of a cell, or −1 if it would lie outside. */
  at(cell: number, k: number): number {
    return Math.max(-1, cell + this.#stepsFrom(cell)[k]);
  }

  /** The n-th neighbour (from 0) whose entry in `kinds` is `kind`, or −1 if there are not that many. */
  find(kinds: Uint8Array, cell: number, kind: number, n: number): number {
    const steps = this.#stepsFrom(cell);
    let left = n;
    for (let k = 0; k < steps.length; k++) {
      const neighbour = cell + steps[k];
      if (neighbour >= 0 && kinds[neighbour] === kind && left-- === 0) return neighbour;
    }
    return -1;
  }

  /** How many neighbours have `kind` in `kinds`. */
  tally(kinds: Uint8Array, cell: number, kind: number): number {
    let found = 0;
    for (const step of this.#stepsFrom(cell)) if (cell + step >= 0 && kinds[cell + step] === kind) found++;
    return found;
  }

  /**
   * A random neighbour whose entry in `kinds` is 0, each equally likely: the first that guessing meets, four guesses a draw,
   * or −1 if the draws k to k + 31 of the row bring none.
   *
   * A guess is 16 bits times the size, of which the upper half is the neighbour and the lower half says whether the guess
   * counts (D. Lemire 2019, Fast random integer generation in an interval, ACM TOMACS 29(1)). The four guesses are written
   * out because a loop of four costs as much as the guesses.
   */
  guess(kinds: Uint8Array, cell: number, stream: Stream, row: number, k: number): number {
    const from = cell | 0;
    const steps = this.#stepsFrom(from);
    const size = this.size | 0;
    const unfair = this.#unfair | 0;
    for (let t = k | 0, end = (k + 32) | 0; t < end; t++) {
      const low = stream.bits(row, t);
      const high = secondWord[0];
      let product = Math.imul(low & 65535, size);
      let found = (from + steps[product >>> 16]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
      product = Math.imul(low >>> 16, size);
      found = (from + steps[product >>> 16]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
      product = Math.imul(high & 65535, size);
      found = (from + steps[product >>> 16]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
      product = Math.imul(high >>> 16, size);
      found = (from + steps[product >>> 16]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
    }
    return -1;
  }

  /** Adds `amount` to the entry of every neighbour. */
  add(values: Uint8Array | Int32Array, cell: number, amount: number): void {
    const steps = this.#stepsFrom(cell);
    for (let k = 0; k < steps.length; k++) if (cell + steps[k] >= 0) values[cell + steps[k]] += amount;
  }

  /**
   * Adds 1 (or, unless `more`, −1) to the byte of every neighbour, four at a time: `words` is a view of the bytes as words.
   * Every byte must stay within 0 to 255, so that none carries over into the next. About half the cost of `add`.
   */
  addOne(words: Int32Array, cell: number, more: boolean): void {
    const quads = this.#quads[4 * this.#place[cell] + (cell & 3)] ?? this.#makeQuads(cell);
    const start = cell >> 2;
    if (more) for (let i = 0; i < quads.length; i += 2) words[start + quads[i]] += quads[i + 1];
    else for (let i = 0; i < quads.length; i += 2) words[start + quads[i]] -= quads[i + 1];
  }

  /** Which words `addOne` touches, counted from the cell's own, and what it adds to each. */
  #makeQuads(cell: number): Int32Array {
    const ones = new Map<number, Uint8Array>();
    for (const step of this.#stepsFrom(cell)) {
      if (step === nowhere) continue;
      const word = ((cell + step) >> 2) - (cell >> 2);
      if (!ones.has(word)) ones.set(word, new Uint8Array(4));
      ones.get(word)![(cell + step) & 3] = 1;
    }
    const quads = Int32Array.from([...ones].flatMap(([word, bytes]) => [word, new Int32Array(bytes.buffer)[0]]));
    if (this.size <= largestKept) this.#quads[4 * this.#place[cell] + (cell & 3)] = quads;
    return quads;
  }
}

function within(shape: Shape, radius: number, x: number, y: number): boolean {
  if (shape === "moore") return true;
  if (shape === "vonNeumann") return Math.abs(x) + Math.abs(y) <= radius;
  return x * x + y * y <= radius * radius;
}

/** Numbers positions by how far the edges are, 0 to 2 · reach; those with both edges out of reach have one number. */
function fromEdge(position: number, length: number, reach: number): number {
  return position < reach ? position : Math.max(reach, position - length + 1 + 2 * reach);
}
