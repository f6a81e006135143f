/**
 * Keyed random draws. A draw is a function of (root key, stream name, tick, row, k) and of nothing else: asking again
 * gives the same number, and neither the order of asking nor the thread matters. Two runs with the same seed therefore
 * share their luck draw by draw (common random numbers), whatever else differs between them.
 *
 * Every distribution is made by inversion of one unit draw, so each uses one k and moves in one direction with it.
 * `row` is a whole number of 32 bits. `k` tells several draws of one row apart: 0 to 2³¹ − 1; the rest is for `shuffle`.
 */
import { log1p } from "./math.ts";
import { binomialQuantile } from "./random/binomial.ts";
import { fill13 } from "./random/fill.ts";
import { normalQuantile } from "./random/normal.ts";
import { poissonQuantile } from "./random/poisson.ts";
import { type RootKey, streamKey, tickKey } from "./random/root-key.ts";
import { SECOND_WORD, draw13, parity } from "./random/threefry.ts";

export { poissonQuantile } from "./random/poisson.ts";
export { type RootKey, hashName, rootKey } from "./random/root-key.ts";
export { DRAW_ROUNDS, KEY_ROUNDS, threefry2x32 } from "./random/threefry.ts";

// A constant of this module is folded into optimised code; an imported one is looked up at every draw.
const second = SECOND_WORD;

/** A unit draw is 27 bits of the first word and 26 of the second. */
const TWO_TO_MINUS_27 = 7.450580596923828e-9;
const TWO_TO_MINUS_53 = 1.1102230246251565e-16;

/** The sign bit of k, which keeps the draws of a shuffle apart from all others of the stream. */
const SHUFFLE = -2147483648;

/** The draws of one named stream in one tick at a time. Its only state is its key. */
export class Stream {
  readonly name: string;
  readonly #stream: readonly [number, number];
  readonly #buffers = new Map<number, Float64Array>();
  #sums = new Float64Array(0);
  /** The two words of the tick's key and their parity. */
  private readonly words = new Int32Array(3);

  /** A stream that stands at tick 0. */
  constructor(root: RootKey, name: string) {
    this.name = name;
    this.#stream = streamKey(root, name);
    this.seek(0);
  }

  /** Goes to a tick (a whole number of up to 53 bits). */
  seek(tick: number): void {
    const [first, other] = tickKey(this.#stream, tick);
    this.words[0] = first;
    this.words[1] = other;
    this.words[2] = parity(first, other);
  }

  /** The key of the current tick, two signed 32-bit words: what another implementation needs to draw the same. */
  get key(): readonly [number, number] {
    return [this.words[0], this.words[1]];
  }

  /** A signed 32-bit integer, uniform: the first word of Threefry-2x32-13 at the counter (row, k). */
  bits(row: number, k = 0): number {
    return draw13(this.words, row, k);
  }

  /** Writes both 32-bit words of a draw to `out[at]` and `out[at + 1]`: what a battery or a twin in C looks at. */
  pair(out: Int32Array, at: number, row: number, k = 0): void {
    out[at] = draw13(this.words, row, k);
    out[at + 1] = second[0];
  }

  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  unit(row: number, k = 0): number {
    const first = draw13(this.words, row, k);
    return (first >>> 5) * TWO_TO_MINUS_27 + (second[0] >>> 6) * TWO_TO_MINUS_53;
  }

  /**
   * Writes `unit(row, k)` to `out[row]` for `from <= row < to`, at about half the cost of single draws.
   *
   * @throws RangeError if `out` is shorter than `to`.
   */
  fill(out: Float64Array, from: number, to: number, k = 0): void {
    if (out.length < to) throw new RangeError(`fill: ${out.length} places for rows up to ${to}`);
    fill13(out, from, to, k, this.words);
  }

  /**
   * `fill` into an array that the stream keeps: element `row` is `unit(row, k)`. For the hottest loops; read it before
   * the next call with the same k, and write nothing to it.
   */
  units(from: number, to: number, k = 0): Float64Array {
    let out = this.#buffers.get(k);
    if (out === undefined || out.length < to) {
      out = new Float64Array(to);
      this.#buffers.set(k, out);
    }
    fill13(out, from, to, k, this.words);
    return out;
  }

  /**
   * A whole number from 0 to n − 1; n from 1 to 2³¹. The probability of each differs from 1/n by less than 2⁻⁵².
   *
   * @throws RangeError if n < 1.
   */
  below(n: number, row: number, k = 0): number {
    if (!(n >= 1)) throw new RangeError(`below: nothing to choose from ${n}`);
    return (this.unit(row, k) * n) | 0;
  }

  /** Standard normal deviate (mean 0, standard deviation 1). */
  normal(row: number, k = 0): number {
    return normalQuantile(this.unit(row, k));
  }

  /**
   * Exponential waiting time of the given mean, in its unit.
   *
   * @throws RangeError if the mean is negative or no number.
   */
  exponential(mean: number, row: number, k = 0): number {
    if (!(mean >= 0)) throw new RangeError(`exponential: mean ${mean} is not 0 or more`);
    return -mean * log1p(-this.unit(row, k));
  }

  /**
   * Number of events of a Poisson law; never less for a larger mean on the same draw.
   *
   * @throws RangeError unless 0 ≤ mean ≤ 2³⁰.
   */
  poisson(mean: number, row: number, k = 0): number {
    return poissonQuantile(mean, this.unit(row, k));
  }

  /**
   * Number of successes among `trials`; never less for more trials or a larger chance on the same draw.
   *
   * @throws RangeError unless trials is a whole number from 0 to 2³¹ − 1 and 0 ≤ chance ≤ 1.
   */
  binomial(trials: number, chance: number, row: number, k = 0): number {
    return binomialQuantile(trials, chance, this.unit(row, k));
  }

  /**
   * An index below `count` with probability in proportion to its weight, or −1 if no weight is positive.
   *
   * @throws RangeError if a weight is negative or no number, or if the weights have no finite sum.
   */
  pick(weights: ArrayLike<number>, count: number, row: number, k = 0): number {
    if (this.#sums.length < count) this.#sums = new Float64Array(count);
    const sums = this.#sums;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      if (!(weights[i] >= 0)) throw new RangeError(`pick: weight ${weights[i]} of ${i} is not 0 or more`);
      sum += weights[i];
      sums[i] = sum;
    }
    return this.pickFrom(sums, count, row, k);
  }

  /**
   * `pick` from running sums of weights (`sums[i]` is that of the weights 0 to i, added in this order): the same index at the cost of
   * a search, for many draws from the same weights.
   *
   * @throws RangeError if the last sum is not finite. Sums that fall anywhere give no meaningful index.
   */
  pickFrom(sums: Float64Array, count: number, row: number, k = 0): number {
    const total = count > 0 ? sums[count - 1] : 0;
    if (!(total < Infinity)) throw new RangeError("pick: the weights have no finite sum");
    if (total === 0) return -1;
    const target = this.unit(row, k) * total;
    let first = 0;
    let end = count;
    while (first < end) {
      const middle = (first + end) >>> 1;
      if (target < sums[middle]) end = middle;
      else first = middle + 1;
    }
    if (first < count) return first;
    // The target was rounded up to the whole sum (of the very smallest numbers): the last index of any weight.
    first = count - 1;
    while (first > 0 && sums[first - 1] === total) first--;
    return first;
  }

  /** Puts the first `count` elements into random order, in place (Fisher–Yates; each place has its own draw). */
  shuffle(array: { [index: number]: unknown }, count: number, k = 0): void {
    for (let place = count - 1; place > 0; place--) {
      const other = this.below(place + 1, place, k | SHUFFLE);
      const element = array[place];
      array[place] = array[other];
      array[other] = element;
    }
  }
}
