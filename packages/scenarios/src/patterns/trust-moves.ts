import type { TrustMoves } from "./types.ts";

/** A change in one week that counts as sharp. */
const sharp = 0.02;
/** Memory of the usual level that a fall is held against, weeks. */
const memory = 13;
/** How long a fall is followed, weeks. */
const patience = 104;

/** Follows the trust of a sample of communities, week by week. */
export class TrustWatch {
  readonly #before: Float64Array;
  readonly #usual: Float64Array;
  readonly #largestFall: Float64Array;
  readonly #largestRise: Float64Array;
  /** Level to come back to and week of the fall; −1 where no fall is being followed. */
  readonly #level: Float64Array;
  readonly #since: Float64Array;
  #n = 0;
  #sum = 0;
  #squares = 0;
  #cubes = 0;
  #falls = 0;
  #rises = 0;
  #followed = 0;
  #waited = 0;
  #recovered = 0;

  readonly #lastStart: number;

  /** Starts at the present levels; `end` is the week in which the watching ends. */
  constructor(levels: ArrayLike<number>, end: number) {
    // A fall late in the run could not be followed to its end, and the quick ones among them would count too much.
    this.#lastStart = end - patience;
    this.#before = Float64Array.from(levels);
    this.#usual = Float64Array.from(levels);
    this.#largestFall = new Float64Array(levels.length);
    this.#largestRise = new Float64Array(levels.length);
    this.#level = new Float64Array(levels.length);
    this.#since = new Float64Array(levels.length).fill(-1);
  }

  /** One week later. */
  see(levels: ArrayLike<number>, week: number): void {
    for (let i = 0; i < this.#before.length; i++) {
      const now = levels[i]!;
      const change = now - this.#before[i]!;
      this.#n++;
      this.#sum += change;
      this.#squares += change * change;
      this.#cubes += change * change * change;
      if (-change > this.#largestFall[i]!) this.#largestFall[i] = -change;
      if (change > this.#largestRise[i]!) this.#largestRise[i] = change;
      if (change >= sharp) this.#rises++;
      if (change <= -sharp) {
        this.#falls++;
        // Coming down from a passing high is no loss.
        if (this.#since[i]! < 0 && week < this.#lastStart && now <= this.#usual[i]! - sharp) {
          this.#since[i] = week;
          this.#level[i] = (this.#usual[i]! + now) / 2;
        }
      }
      if (this.#since[i]! >= 0 && (now >= this.#level[i]! || week - this.#since[i]! >= patience)) {
        this.#followed++;
        this.#waited += week - this.#since[i]!;
        if (now >= this.#level[i]!) this.#recovered++;
        this.#since[i] = -1;
      }
      this.#usual[i]! += (now - this.#usual[i]!) / memory;
      this.#before[i] = now;
    }
  }

  moves(): TrustMoves {
    const mean = this.#sum / this.#n;
    const variance = this.#squares / this.#n - mean * mean;
    const third = this.#cubes / this.#n - 3 * mean * (this.#squares / this.#n) + 2 * mean * mean * mean;
    const average = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      skewness: variance > 0 ? third / (variance * Math.sqrt(variance)) : 0,
      largestFall: average(this.#largestFall),
      largestRise: average(this.#largestRise),
      sharpFalls: this.#falls,
      sharpRises: this.#rises,
      followed: this.#followed,
      weeksToRecover: this.#followed > 0 ? this.#waited / this.#followed : NaN,
      recovered: this.#followed > 0 ? this.#recovered / this.#followed : NaN,
    };
  }
}
