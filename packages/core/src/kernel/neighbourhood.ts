import type { Stream } from "./random.ts";
import { SECOND_WORD } from "./random/threefry.ts";

// V8 folds a constant of this module into optimised code, but looks up an imported one at every draw.
const secondWord = SECOND_WORD;

/** Stands for a step to a column or row that does not exist: added to any cell, also twice, it is negative. */
const nowhere = -1_000_000_000;

/** Tables of `addOne` are kept for neighbourhoods of up to this many cells. */
const largestKept = 1024;

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

/** A position brought inside, or −1 if it lies outside and there is no way round. */
export function wrap(position: number, length: number, torus: boolean): number {
  if (position >= 0 && position < length) return position;
  return torus ? ((position % length) + length) % length : -1;
}

/**
 * The neighbours of every cell. They are numbered 0 to `size` − 1 from top left to bottom right; on a bounded lattice some of
 * these do not exist near the edge.
 *
 * The step to a neighbour is one along the row and one across rows. Either depends, near an edge, on how far the edge is, so
 * a table of both by distance and neighbour spares all arithmetic with columns, rows and wrapping.
 */
export class Neighbourhood {
  readonly lattice: LatticeSize;
  /** Neighbours of a cell that is far from every edge. */
  readonly size: number;
  readonly #reach: number;
  /** By cell: what `fromEdge` says of its column, and, times 256, of its row. */
  readonly #place: Uint16Array;
  /** By place of the column and neighbour the step along the row; then the same across rows. */
  readonly #steps: Int32Array;
  /** Where the steps across rows begin. */
  readonly #across: number;
  /** By place and position in a word of four bytes: see `addOne`. */
  readonly #quads: (Int32Array | undefined)[];
  /** Of the 65,536 values of 16 bits, how many have to be left out for all neighbours to be equally likely. */
  readonly #unfair: number;

  constructor(lattice: LatticeSize, shape: Shape, radius: number) {
    const { width, height, torus } = lattice;
    const reach = Math.floor(radius);
    if (!(reach >= 1 && (shape === "disc" || reach === radius)))
      throw new RangeError(
        `a ${shape} neighbourhood needs a ${shape === "disc" ? "" : "whole "}radius of at least 1, got ${radius}`,
      );
    if (reach > 127) throw new RangeError(`a radius of ${radius} is too large; it may be up to 127`);
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
    this.lattice = lattice;
    this.size = dx.length;
    this.#reach = reach;
    this.#unfair = 65536 % this.size;
    this.#place = new Uint16Array(width * height);
    for (let y = 0, cell = 0; y < height; y++)
      for (let x = 0; x < width; x++, cell++)
        this.#place[cell] = fromEdge(x, width, reach) + 256 * fromEdge(y, height, reach);
    const places = 2 * reach + 1;
    this.#across = places * this.size;
    this.#steps = new Int32Array(2 * this.#across);
    for (let x = 0; x < width; x++) this.#walk(fromEdge(x, width, reach) * this.size, dx, x, width, 1);
    for (let y = 0; y < height; y++)
      this.#walk(this.#across + fromEdge(y, height, reach) * this.size, dy, y, height, width);
    this.#quads = new Array<Int32Array | undefined>(4 * places * places).fill(undefined);
  }

  #walk(at: number, offsets: readonly number[], position: number, length: number, stride: number): void {
    for (let k = 0; k < this.size; k++) {
      const to = wrap(position + offsets[k], length, this.lattice.torus);
      this.#steps[at + k] = to < 0 ? nowhere : (to - position) * stride;
    }
  }

  /** The k-th neighbour of a cell, or −1 if it would lie outside. */
  at(cell: number, k: number): number {
    const place = this.#place[cell];
    const along = this.#steps[(place & 255) * this.size + k];
    return Math.max(-1, cell + along + this.#steps[this.#across + (place >> 8) * this.size + k]);
  }

  /** The n-th neighbour (from 0) whose entry in `kinds` is `kind`, or −1 if there are not that many. */
  find(kinds: Uint8Array, cell: number, kind: number, n: number): number {
    const steps = this.#steps;
    const place = this.#place[cell];
    const across = this.#across + ((place >> 8) - (place & 255)) * this.size;
    let left = n;
    for (let at = (place & 255) * this.size, end = at + this.size; at < end; at++) {
      const neighbour = cell + steps[at] + steps[across + at];
      if (neighbour >= 0 && kinds[neighbour] === kind && left-- === 0) return neighbour;
    }
    return -1;
  }

  /** How many neighbours have `kind` in `kinds`. */
  tally(kinds: Uint8Array, cell: number, kind: number): number {
    const steps = this.#steps;
    const place = this.#place[cell];
    const across = this.#across + ((place >> 8) - (place & 255)) * this.size;
    let found = 0;
    for (let at = (place & 255) * this.size, end = at + this.size; at < end; at++) {
      const neighbour = cell + steps[at] + steps[across + at];
      if (neighbour >= 0 && kinds[neighbour] === kind) found++;
    }
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
    const size = this.size | 0;
    const steps = this.#steps;
    const place = this.#place[cell];
    const along = Math.imul(place & 255, size);
    const across = (this.#across + Math.imul(place >> 8, size)) | 0;
    const from = cell | 0;
    const unfair = this.#unfair | 0;
    for (let t = k | 0, end = (k + 32) | 0; t < end; t++) {
      const low = stream.bits(row, t);
      const high = secondWord[0];
      let product = Math.imul(low & 65535, size);
      let guess = product >>> 16;
      let found = (from + steps[along + guess] + steps[across + guess]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
      product = Math.imul(low >>> 16, size);
      guess = product >>> 16;
      found = (from + steps[along + guess] + steps[across + guess]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
      product = Math.imul(high & 65535, size);
      guess = product >>> 16;
      found = (from + steps[along + guess] + steps[across + guess]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
      product = Math.imul(high >>> 16, size);
      guess = product >>> 16;
      found = (from + steps[along + guess] + steps[across + guess]) | 0;
      if (found >= 0 && kinds[found] === 0 && (product & 65535) >= unfair) return found;
    }
    return -1;
  }

  /** Adds `amount` to the entry of every neighbour. */
  add(values: Uint8Array | Int32Array, cell: number, amount: number): void {
    for (let k = 0; k < this.size; k++) {
      const neighbour = this.at(cell, k);
      if (neighbour >= 0) values[neighbour] += amount;
    }
  }

  /**
   * Adds 1 (or, unless `more`, −1) to the byte of every neighbour, four at a time: `words` is a view of the bytes as words.
   * Every byte must stay within 0 to 255, so that none carries over into the next. About half the cost of `add`.
   */
  addOne(words: Int32Array, cell: number, more: boolean): void {
    const quads = this.#quads[this.#situation(cell)] ?? this.#makeQuads(cell);
    const start = cell >> 2;
    if (more) for (let i = 0; i < quads.length; i += 2) words[start + quads[i]] += quads[i + 1];
    else for (let i = 0; i < quads.length; i += 2) words[start + quads[i]] -= quads[i + 1];
  }

  #situation(cell: number): number {
    const place = this.#place[cell];
    return 4 * ((place & 255) + (2 * this.#reach + 1) * (place >> 8)) + (cell & 3);
  }

  /** Which words `addOne` touches, counted from the cell's own, and what it adds to each. */
  #makeQuads(cell: number): Int32Array {
    const ones = new Map<number, Uint8Array>();
    for (let k = 0; k < this.size; k++) {
      const neighbour = this.at(cell, k);
      if (neighbour < 0) continue;
      const word = (neighbour >> 2) - (cell >> 2);
      if (!ones.has(word)) ones.set(word, new Uint8Array(4));
      ones.get(word)![neighbour & 3] = 1;
    }
    const quads = Int32Array.from([...ones].flatMap(([word, bytes]) => [word, new Int32Array(bytes.buffer)[0]]));
    if (this.size <= largestKept) this.#quads[this.#situation(cell)] = quads;
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
