import { ensemble, modelVersion } from "@truce/core";
import type { Estimated } from "../estimators/estimated.ts";
import { estimators } from "../estimators/index.ts";
import { isOfCases, isTested, type Finding } from "../finding/schema.ts";
import { verdictOf, type Verdict } from "../finding/verdict.ts";
import type { CollectOptions } from "../sample/collect.ts";
import { makers, sizes, type Samples } from "../sample/samples.ts";

/** One finding beside the model. */
export interface Row {
  readonly finding: Finding;
  /** Null if the finding is not tested. */
  readonly model: Estimated | null;
  readonly verdict: Verdict;
  /** Why there is no estimate, if the estimator could make none. */
  readonly problem?: string;
}

export interface Scorecard {
  readonly modelVersion: string;
  readonly root: string;
  readonly quick: boolean;
  /** Sets of parameters that countries draw from; 0 if all have the defaults. */
  readonly sets: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
  readonly counts: Counts;
}

/** Published findings and groups of them; a group passes if all of its findings do. Statements about replays of real cases are counted apart. */
export interface Counts {
  readonly cases: { readonly pass: number; readonly fail: number };
  readonly pass: number;
  readonly fail: number;
  readonly notTested: number;
}

export interface ScorecardOptions extends CollectOptions {
  readonly root: string;
  readonly quick?: boolean;
  /** Told before each sample is made. */
  readonly onSample?: (name: keyof Samples, size: number) => void;
}

/**
 * Puts the model to the findings: makes the samples that they need, estimates, judges. No finding is left out because it fails.
 * @throws Stopped if the signal stopped it; finished runs are in the cache
 */
export async function scorecard(findings: readonly Finding[], options: ScorecardOptions): Promise<Scorecard> {
  const { root, quick = false, onSample, ...collecting } = options;
  const size = sizes[quick ? "quick" : "full"];
  const made: Partial<Record<keyof Samples, Samples[keyof Samples]>> = {};
  for (const { sample } of findings.filter(isTested).map(({ estimator }) => estimators[estimator]!)) {
    if (made[sample] !== undefined) continue;
    onSample?.(sample, size[sample]);
    made[sample] = await makers[sample](root, size[sample], collecting);
  }
  const rows = findings.map((finding) => rowOf(finding, made as Partial<Samples>));
  const used = Object.fromEntries(Object.keys(made).map((name) => [name, size[name as keyof Samples]]));
  return { modelVersion, root, quick, sets: collecting.draw === true ? ensemble.sets.length : 0, sizes: used, rows, counts: countsOf(rows) };
}

function rowOf(finding: Finding, made: Partial<Samples>): Row {
  if (!isTested(finding)) return { finding, model: null, verdict: "not tested" };
  const { sample, estimate } = estimators[finding.estimator]!;
  try {
    // Which sample an estimator reads is what its entry says.
    const model = (estimate as (sample: unknown, given: object) => Estimated)(made[sample], finding.with ?? {});
    const verdict = verdictOf(model, finding.accept);
    return { finding, model, verdict, ...(verdict === "not tested" && { problem: "this sample has nothing to estimate it from" }) };
  } catch (error) {
    // A regression may have nothing to go by in a small sample: that says nothing of the model.
    if (!(error instanceof RangeError)) throw error;
    return { finding, model: null, verdict: "not tested", problem: error.message };
  }
}

/** How many pass: findings of one group count once, as their worst; replays of real cases apart. */
export function countsOf(rows: readonly Row[]): Counts {
  const worst = new Map<string, Verdict>();
  const order: readonly Verdict[] = ["not tested", "pass", "fail"];
  const replays = rows.filter(({ finding }) => isOfCases(finding)).map(({ verdict }) => verdict);
  for (const { finding, verdict } of rows) {
    if (isOfCases(finding)) continue;
    const key = finding.group === undefined ? finding.id : `group ${finding.group}`;
    const before = worst.get(key);
    if (before === undefined || order.indexOf(verdict) > order.indexOf(before)) worst.set(key, verdict);
  }
  const count = (verdict: Verdict): number => [...worst.values()].filter((each) => each === verdict).length;
  const ofCases = (verdict: Verdict): number => replays.filter((each) => each === verdict).length;
  return { pass: count("pass"), fail: count("fail"), notTested: count("not tested"), cases: { pass: ofCases("pass"), fail: ofCases("fail") } };
}
