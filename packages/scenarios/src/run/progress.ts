export interface Progress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  /** Estimated from the runs done so far; null before the first. */
  readonly secondsLeft: number | null;
}

/** Counts runs and estimates the time left; `now` gives milliseconds. */
export function progressMeter(total: number, now: () => number) {
  const start = now();
  let done = 0;
  let failed = 0;
  const read = (): Progress => ({
    done,
    failed,
    total,
    secondsLeft: done === 0 ? null : ((now() - start) / 1000 / done) * (total - done),
  });
  return {
    read,
    tick(success: boolean): Progress {
      done++;
      if (!success) failed++;
      return read();
    },
  };
}
