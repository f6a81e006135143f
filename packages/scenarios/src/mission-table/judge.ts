import { holm, mean, meanInterval } from "@truce/statistics";
import { alpha, assess, type Assessment } from "./assess.ts";
import { valuesOf, type Measured } from "./measure.ts";
import {
  parts,
  type Experiment,
  type Finding,
  type Observable,
  type Row,
  type RowResult,
  type Verdict,
} from "./types.ts";

interface Judged {
  readonly finding: Finding;
  readonly assessment: Assessment;
}

/** Weighs every row of which all arms are there, then corrects the family of primary observables (Holm). */
export function judge(rows: readonly Row[], measured: Measured): RowResult[] {
  const complete = rows.filter(({ experiments }) =>
    experiments.every((experiment) =>
      Object.keys(experiment.arms).every((arm) => measured.values.has(measured.plan.armOf(experiment, arm).id)),
    ),
  );
  const judged = complete.map((row) => ({
    row,
    found: row.experiments.flatMap((experiment) =>
      experiment.observables.map((observable) => judgeOne(experiment, observable, measured)),
    ),
  }));
  const family = judged.flatMap(({ found }) => found.filter(({ finding }) => finding.primary));
  const corrected = new Map(
    holm(
      family.map(({ finding }) => finding.p),
      alpha,
    ).map((result, i) => [family[i]!, result] as const),
  );
  return judged.map(({ row, found }): RowResult => {
    const primary = found.filter(({ finding }) => finding.primary);
    const verdict = rowVerdict(primary.map(({ finding }) => finding.verdict));
    // A row that fails stands with what it fails on.
    const first = primary.find(({ finding }) => finding.verdict === "not shown") ?? primary[0]!;
    const { p, level } = corrected.get(first)!;
    return {
      ...first.finding,
      id: row.id,
      title: row.title,
      claim: row.claim,
      part: partOf(row.id),
      verdict,
      ciHolm: meanInterval(first.assessment.values, level),
      pHolm: p,
      holds: verdict !== "not shown" && primary.every((one) => corrected.get(one)!.p < alpha),
      reason: verdict === "not shown" ? (row.finding ?? whyNot(first.finding)) : "",
      findings: [...primary, ...found.filter(({ finding }) => !finding.primary)].map(({ finding }) => finding),
    };
  });
}

const partOf = (id: string): string => parts[id[0] as keyof typeof parts];

/** What the interval says where nobody has looked at the chain yet. */
function whyNot({ expected, effect, ci95: [low, high], least, seeds }: Finding): string {
  const wanted = expected === "fall" ? -effect : effect;
  const [near, far] = expected === "fall" ? [-high, -low] : [low, high];
  if (expected === "absent") return "an effect as large as the margin cannot be ruled out";
  if (!(far > least)) return wanted > 0 ? "smaller than what counts" : "no such effect, or the opposite";
  return near > 0
    ? "the interval reaches below the smallest effect that counts"
    : `${seeds} seeds do not tell it from none`;
}

/** A claim stands if all that it rests on stands. */
function rowVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("not shown")) return "not shown";
  return verdicts.includes("shown") ? "shown" : verdicts[0]!;
}

function judgeOne(experiment: Experiment, observable: Observable, { plan, values }: Measured): Judged {
  const names = Object.keys(experiment.arms);
  const arms = Object.fromEntries(
    names.map((arm) => [arm, valuesOf(values.get(plan.armOf(experiment, arm).id)!, observable)]),
  );
  const contrast = observable.contrast ?? usual(names);
  const assessment = assess(arms, contrast, observable);
  const { effect, ci95, p, seeds, verdict } = assessment;
  const { scene } = experiment;
  return {
    assessment,
    finding: {
      observable: observable.what,
      unit: observable.unit,
      log: observable.of.log ?? false,
      lever: experiment.lever,
      file: experiment.file,
      scene: scene.id,
      settings: names.map((arm) => ({
        arm,
        label: experiment.arms[arm]!.label,
        set: experiment.arms[arm]!.set ?? [],
      })),
      contrast,
      means: Object.fromEntries(names.map((arm) => [arm, mean(arms[arm]!.filter(Number.isFinite))])),
      effect,
      ci95,
      p,
      seeds,
      expected: observable.expect,
      least: observable.least,
      because: observable.because,
      source: observable.source,
      primary: observable.primary ?? false,
      verdict,
    },
  };
}

/** Second less first; of four arms (neither, one, the other, both) the interaction. */
export function usual(names: readonly string[]): Record<string, number> {
  const weights = names.length === 4 ? [1, -1, -1, 1] : [-1, 1];
  return Object.fromEntries(names.slice(0, weights.length).map((name, i) => [name, weights[i]!]));
}

/** A row that nothing turns yet: not shown, and saying so. */
export function withoutLever(id: string, title: string): RowResult {
  const unknown: Finding = {
    observable: "none yet",
    unit: "",
    log: false,
    lever: "none yet",
    file: "packages/scenarios/src/mission-table/list.ts",
    scene: "none",
    settings: [],
    contrast: {},
    means: {},
    effect: NaN,
    ci95: [NaN, NaN],
    p: NaN,
    seeds: 0,
    expected: "open",
    least: NaN,
    because: "",
    source: `mission.md ${id}`,
    primary: true,
    verdict: "not shown",
  };
  return {
    ...unknown,
    id,
    title,
    claim: "",
    part: partOf(id),
    ciHolm: [NaN, NaN],
    pHolm: NaN,
    holds: false,
    reason: "nothing in the table turns it yet",
    findings: [],
  };
}
