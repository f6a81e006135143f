import type { RunOfMonths, Sample } from "../sample/run.ts";

/** A country under two designs, on the same luck. */
export interface Pair {
  readonly run: RunOfMonths;
  readonly other: RunOfMonths;
  readonly country: Sample["countries"][number];
}

/** Runs under a design, in the order of the countries. @throws RangeError if the sample has no such design */
export function runsUnder(sample: Sample, arm: string): Sample["arms"][string] {
  const runs = sample.arms[arm];
  if (runs === undefined) throw new RangeError(`no design "${arm}"; there are ${Object.keys(sample.arms).join(", ")}`);
  return runs;
}

/** Countries that were run under both designs; of wars, those to which a mission was sent. */
export function pairs(sample: Sample, arm: string, against: string): Pair[] {
  const others = runsUnder(sample, against);
  return runsUnder(sample, arm).flatMap((run, i) => {
    const [other, country] = [others[i], sample.countries[i]!];
    return run === null || other === null || other === undefined || country["chosen"] === 0 ? [] : [{ run, other, country }];
  });
}
