import { ExactSum } from "./exact-sum.ts";
import { Gauge } from "./gauge.ts";
import type { Measure } from "./measure.ts";
import type { Mechanism } from "./mechanism.ts";
import { columnsSet } from "./schedule.ts";
import type { Schema, State } from "./table.ts";

/**
 * Says how much each mechanism moved each measure. Values before and after are summed without rounding (Shewchuk 1997),
 * so that the movements add up to end minus start to the last bit.
 */
export class Ledger<S extends Schema> {
  readonly #measures: readonly Measure[];
  readonly #gauges: readonly Gauge[];
  readonly #start: Float64Array;
  readonly #now: Float64Array;
  /** By mechanism, the places of the measures that look at a column that it sets: no other can move. */
  readonly #touched: ReadonlyMap<string, readonly number[]>;
  /** By mechanism, one sum per measure. */
  readonly #moved = new Map<string, readonly ExactSum[]>();

  constructor(measures: readonly Measure[], state: State<S>, schedule: readonly Mechanism[]) {
    this.#measures = measures;
    this.#touched = new Map(
      schedule.map((m) => {
        const set = columnsSet([m]);
        const moves = ({ over, reads }: Measure): boolean => reads.some((column) => set.has(`${over}.${column}`));
        return [m.id, measures.flatMap((measure, i) => (moves(measure) ? [i] : []))];
      }),
    );
    this.#gauges = measures.map((m) => new Gauge(state.tables[m.over] as never, m.value, m.weight));
    this.#start = new Float64Array(measures.length);
    this.#now = new Float64Array(measures.length);
    this.restart();
  }

  /** Forgets all movements; the account begins with the state as it is now. */
  restart(): void {
    this.#moved.clear();
    this.#gauges.forEach((gauge, i) => (this.#start[i] = this.#now[i] = gauge.total()));
  }

  /** To be called after each mechanism. */
  note(mechanism: string): void {
    let sums = this.#moved.get(mechanism);
    if (sums === undefined) this.#moved.set(mechanism, (sums = this.#measures.map(() => new ExactSum())));
    for (const i of this.#touched.get(mechanism)!) {
      const before = this.#now[i]!;
      const after = this.#gauges[i]!.total();
      if (after === before) continue;
      sums[i]!.add(after);
      sums[i]!.add(-before);
      this.#now[i] = after;
    }
  }

  /** Movements since the start (or since the last restore), largest first. */
  entries(measure: string): { readonly mechanism: string; readonly moved: number }[] {
    const i = this.#place(measure);
    return [...this.#moved]
      .map(([mechanism, sums]) => ({ mechanism, moved: sums[i]!.value() }))
      .filter(({ moved }) => moved !== 0)
      .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
  }

  /** Value of a measure when the account began, and now. */
  ends(measure: string): { readonly start: number; readonly now: number } {
    const i = this.#place(measure);
    return { start: this.#start[i]!, now: this.#now[i]! };
  }

  /** Exactly 0 if the movements of all mechanisms add up to end minus start. */
  residual(measure: string): number {
    const i = this.#place(measure);
    const all = new ExactSum();
    for (const sums of this.#moved.values()) all.addAll(sums[i]!);
    all.add(-this.#now[i]!);
    all.add(this.#start[i]!);
    return all.value();
  }

  #place(measure: string): number {
    const i = this.#measures.findIndex((m) => m.id === measure);
    if (i < 0)
      throw new RangeError(`there is no measure "${measure}"; known: ${this.#measures.map((m) => m.id).join(", ")}`);
    return i;
  }
}
