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
  let first = start;
  let done = 0;
  let failed = 0;
  // The first runs also pay for starting threads and compiling; after a few, they no longer count.
  const secondsEach = () => (done < 5 ? (now() - start) / done : (now() - first) / (done - 1)) / 1000;
  const read = (): Progress => ({
    done,
    failed,
    total,
    secondsLeft: done === 0 ? null : secondsEach() * (total - done),
  });
  return {
    read,
    tick(success: boolean): Progress {
      done++;
      if (done === 1) first = now();
      if (!success) failed++;
      return read();
    },
  };
}
