import type { Reading } from "./reading.ts";
import type { Runs } from "./runs.ts";

/** Where the numbers of one source go. */
export interface Line {
  readonly reading: Reading;
  /** One number per tick. */
  readonly series: Float64Array;
  /** Ticks × groups, or null if only the total is wanted. */
  readonly groups: Float64Array | null;
}

/** Sources that are added up in one pass: each row's weight and group are then looked up once for all of them. */
const abreast = 4;

/**
 * Adds up many sources of one table that share weight and groups: sums, or with a weight means, in all and by group. The
 * same numbers to the last bit as a gauge gives one by one, for each sum is still made in row order.
 */
export class Tally {
  readonly #lines: readonly Line[];
  readonly #weight: Reading | null;
  readonly #weights: Float64Array;
  readonly #runs: Runs;
  readonly #count: number;
  /** Of each source abreast: its total, then its sum in each group. */
  readonly #sums: Float64Array;
  readonly #weightSums: Float64Array;

  /** `count` is the number of groups. */
  constructor(lines: readonly Line[], weight: Reading | null, runs: Runs, count: number) {
    this.#lines = lines;
    this.#weight = weight;
    this.#weights = weight === null ? new Float64Array(runs.rows).fill(1) : weight.values;
    this.#runs = runs;
    this.#count = count;
    this.#sums = new Float64Array(abreast * (count + 1));
    this.#weightSums = new Float64Array(count + 1);
  }

  /** Notes the numbers of this tick; readings and runs have been brought. */
  note(tick: number): void {
    const { runs } = this.#runs;
    if (this.#weight !== null) sumOne(this.#weights, runs, this.#weightSums);
    for (let first = 0; first < this.#lines.length; first += abreast) {
      const left = Math.min(abreast, this.#lines.length - first);
      const a = this.#values(first);
      const b = this.#values(first + 1);
      const c = this.#values(first + 2);
      const d = this.#values(first + 3);
      sumFour(a, b, c, d, this.#weights, runs, this.#sums);
      for (let k = 0; k < left; k++) this.#write(this.#lines[first + k]!, k * (this.#count + 1), tick);
    }
  }

  /** Where fewer than four are left, the last is added up again; nobody looks at it. */
  #values(line: number): Float64Array {
    return this.#lines[Math.min(line, this.#lines.length - 1)]!.reading.values;
  }

  #write({ series, groups }: Line, at: number, tick: number): void {
    const sums = this.#sums;
    const weights = this.#weight === null ? null : this.#weightSums;
    series[tick] = weights === null ? sums[at]! : weights[0]! > 0 ? sums[at]! / weights[0]! : 0;
    if (groups === null) return;
    const start = tick * this.#count;
    for (let g = 0; g < this.#count; g++) {
      const sum = sums[at + 1 + g]!;
      groups[start + g] = weights === null ? sum : weights[1 + g]! > 0 ? sum / weights[1 + g]! : 0;
    }
  }
}

function sumOne(values: Float64Array, runs: Int32Array, sums: Float64Array): void {
  let all = 0;
  sums.fill(0);
  for (let r = 0; r < runs.length; r += 3) {
    const end = runs[r + 1]!;
    const place = 1 + runs[r + 2]!;
    let sum = place > 0 ? sums[place]! : 0;
    for (let i = runs[r]!; i < end; i++) {
      all += values[i]!;
      sum += values[i]!;
    }
    if (place > 0) sums[place] = sum;
  }
  sums[0] = all;
}

function sumFour(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  weights: Float64Array,
  runs: Int32Array,
  sums: Float64Array,
): void {
  const width = (sums.length / abreast) | 0;
  let allA = 0;
  let allB = 0;
  let allC = 0;
  let allD = 0;
  sums.fill(0);
  for (let r = 0; r < runs.length; r += 3) {
    const end = runs[r + 1]!;
    const place = 1 + runs[r + 2]!;
    let sumA = place > 0 ? sums[place]! : 0;
    let sumB = place > 0 ? sums[place + width]! : 0;
    let sumC = place > 0 ? sums[place + 2 * width]! : 0;
    let sumD = place > 0 ? sums[place + 3 * width]! : 0;
    for (let i = runs[r]!; i < end; i++) {
      const weight = weights[i]!;
      const fromA = a[i]! * weight;
      const fromB = b[i]! * weight;
      const fromC = c[i]! * weight;
      const fromD = d[i]! * weight;
      allA += fromA;
      allB += fromB;
      allC += fromC;
      allD += fromD;
      sumA += fromA;
      sumB += fromB;
      sumC += fromC;
      sumD += fromD;
    }
    if (place === 0) continue;
    sums[place] = sumA;
    sums[place + width] = sumB;
    sums[place + 2 * width] = sumC;
    sums[place + 3 * width] = sumD;
  }
  sums[0] = allA;
  sums[width] = allB;
  sums[2 * width] = allC;
  sums[3 * width] = allD;
}
