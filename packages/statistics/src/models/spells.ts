import { checkColumn } from "./design-matrix.ts";

/** Time at risk by row, (start, time], and how it ended. A subject whose columns change has several rows. */
export interface Spells {
  /** When the row comes under observation; 0 by default. */
  readonly start?: ArrayLike<number>;
  /** When it ends. */
  readonly time: ArrayLike<number>;
  /** 1 if the event happened then, 0 if it was not seen to (censored). */
  readonly event: ArrayLike<number>;
}

/**
 * The starts, 0 where none are given.
 * @throws RangeError if columns do not fit, a row ends before it starts, or nothing ever happens.
 */
export function checkSpells({ start, time, event }: Spells): ArrayLike<number> {
  const n = time.length;
  const starts = start ?? new Float64Array(n);
  checkColumn("start", starts, n);
  checkColumn("time", time, n);
  checkColumn("event", event, n);
  let events = 0;
  for (let i = 0; i < n; i++) {
    if (!(time[i] > starts[i])) throw new RangeError(`row ${i}: time ${time[i]} is not after the start ${starts[i]}`);
    if (event[i] !== 0 && event[i] !== 1) throw new RangeError(`event, row ${i}: 0 or 1 is needed, got ${event[i]}`);
    events += event[i];
  }
  if (events === 0) throw new RangeError("no row ends with an event: there is nothing to estimate");
  return starts;
}
