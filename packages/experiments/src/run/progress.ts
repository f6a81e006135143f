/** How far a sweep is. */
export interface SweepProgress {
  /** Runs that have a result, earlier ones included; failed ones too. */
  readonly done: number;
  readonly failed: number;
  /** Runs that are planned so far; a sequential experiment may plan more. */
  readonly total: number;
  /** Runs a second, since this sweep began; null before the first. */
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

/** Results after which the start of the threads no longer counts. */
const warm = 5;

/** Counts results and estimates the time left. @param now milliseconds */
export function sweepMeter(earlier: { readonly done: number; readonly failed: number }, now: () => number) {
  let { done, failed } = earlier;
  let own = 0;
  let [since, from] = [now(), 0];
  return {
    tick(success: boolean): void {
      done++;
      own++;
      if (!success) failed++;
      if (own === warm) [since, from] = [now(), own];
    },
    read(total: number): SweepProgress {
      const counted = own - from;
      const seconds = (now() - since) / 1000;
      const perSecond = counted > 0 && seconds > 0 ? counted / seconds : null;
      return { done, failed, total, perSecond, secondsLeft: perSecond === null ? null : (total - done) / perSecond };
    },
  };
}
