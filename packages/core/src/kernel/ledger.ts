import { ExactSum, twoDiff } from "./exact-sum.ts";
import { type Measure, total } from "./measure.ts";
import type { Schema, State } from "./table.ts";

/**
 * Says how much each mechanism moved each measure. Every movement is kept as a difference and its rounding error
 * (Dekker 1971) and summed without rounding (Shewchuk 1997), so that the movements add up to end minus start to the last bit.
 */
export class Ledger<S extends Schema> {
  readonly #measures: readonly Measure[];
  readonly #moved = new Map<string, ExactSum>();
  readonly #start: Float64Array;
  readonly #now: Float64Array;

  constructor(measures: readonly Measure[], state: State<S>) {
    this.#measures = measures;
    this.#now = new Float64Array(measures.length);
    this.#look(state, this.#now);
    this.#start = this.#now.slice();
  }

  #look(state: State<S>, out: Float64Array): void {
    this.#measures.forEach((m, i) => (out[i] = total(m, state.tables[m.over] as never)));
  }

  /** To be called after each mechanism. */
  note(mechanism: string, state: State<S>): void {
    const before = this.#now.slice();
    this.#look(state, this.#now);
    this.#measures.forEach((m, i) => {
      const change = this.#now[i]! - before[i]!;
      if (change === 0) return;
      const sum = this.#sum(mechanism, m.id);
      sum.add(change);
      sum.add(twoDiff(this.#now[i]!, before[i]!));
    });
  }

  #sum(mechanism: string, measure: string): ExactSum {
    const key = `${mechanism}\u0000${measure}`;
    let sum = this.#moved.get(key);
    if (sum === undefined) this.#moved.set(key, (sum = new ExactSum()));
    return sum;
  }

  /** Movements since the start, largest first. */
  entries(measure: string): { readonly mechanism: string; readonly moved: number }[] {
    return [...this.#moved]
      .filter(([key]) => key.endsWith(`\u0000${measure}`))
      .map(([key, sum]) => ({ mechanism: key.slice(0, key.indexOf("\u0000")), moved: sum.value() }))
      .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
  }

  /** Exactly 0 if the movements of all mechanisms add up to end minus start. */
  residual(measure: string): number {
    const i = this.#measures.findIndex((m) => m.id === measure);
    const all = new ExactSum();
    for (const [key, sum] of this.#moved) if (key.endsWith(`\u0000${measure}`)) all.addAll(sum);
    all.add(-this.#now[i]!);
    all.add(this.#start[i]!);
    return all.value();
  }
}
