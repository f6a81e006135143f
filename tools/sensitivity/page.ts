// How often the best arm and the order of arms change with the parameters, beside how often they change with luck.
import type { Ensemble, EnsembleMark } from "@truce/core";
import type { Arm, Outcome } from "@truce/experiments";
import { kendall, mean, ranks } from "@truce/statistics";

/** One run: its outcomes under a set of parameters. */
export interface Scored {
  readonly arm: number;
  /** "sets" for sets of parameters, "luck" for the defaults on other luck. */
  readonly side: string;
  readonly set: number;
  readonly values: readonly number[];
}

export interface Stability {
  /** The arm that is best most often, and the share of sets in which it is. */
  readonly best: number;
  readonly share: number;
  /** Mean of Kendall's τ between the order under each set and the order of the means over all. */
  readonly agreement: number;
}

/** @param scores by set and arm. @param good which way is good */
export function stability(scores: readonly (readonly number[])[], good: "higher" | "lower"): Stability {
  const orders = scores.map((row) => ranks(row, good));
  const places = orders[0]!.map((_, arm) => orders.map((order) => order[arm]!));
  const wins = places.map((own) => own.filter((place, set) => place === Math.min(...orders[set]!)).length);
  const best = wins.indexOf(Math.max(...wins));
  const overall = places.map(mean);
  const taus = orders.map((order) => kendall(order, overall)).filter(Number.isFinite);
  return { best, share: wins[best]! / scores.length, agreement: taus.length === 0 ? NaN : mean(taus) };
}

/** So many sets of an ensemble, in equal steps from its first: values by path. */
export function inEqualSteps({ parameters, sets }: Pick<Ensemble, "parameters" | "sets">, count: number): Record<string, number>[] {
  return Array.from({ length: count }, (_, k) => {
    const values = sets[Math.floor((k * sets.length) / count)]!;
    return Object.fromEntries(parameters.map((path, at) => [path, values[at]!]));
  });
}

interface About {
  readonly title: string;
  readonly modelVersion: string;
  readonly sets: number;
  readonly seeds: number;
  /** The ensemble that sets are of; null if they are draws from the plausible ranges. */
  readonly drawn: EnsembleMark | null;
}

const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(2).replace("-", "−") : "–");

export function sensitivityPage(
  scored: readonly Scored[],
  arms: readonly Arm[],
  outcomes: readonly Outcome[],
  scenario: string,
  { title, modelVersion, sets, seeds, drawn }: About,
): string {
  const countries = [...new Set(arms.map((arm) => arm.scenario ?? scenario))];
  const rows = countries.flatMap((country) => {
    const own = [...arms.keys()].filter((at) => (arms[at]!.scenario ?? scenario) === country);
    return outcomes.flatMap(({ id, direction: good }, outcome) => {
      if (good === "none") return [];
      const of = (side: string): Stability => {
        const scores = Array.from({ length: sets }, (_, set) =>
          own.map((arm) => mean(scored.filter((run) => run.side === side && run.set === set && run.arm === arm).map(({ values }) => values[outcome]!))),
        );
        return stability(scores, good);
      };
      const [unknown, luck] = [of("sets"), of("luck")];
      const name = ({ best }: Stability): string => arms[own[best]!]!.label;
      return [`| ${country} | ${id}, ${good} is better | ${name(unknown)} | ${figure(unknown.share)} | ${figure(unknown.agreement)} | ${name(luck)} | ${figure(luck.share)} | ${figure(luck.agreement)} |`];
    });
  });
  const origin =
    drawn === null
      ? "drawn from all plausible ranges, as the model is not calibrated yet"
      : `of the ${drawn.sets} that calibration accepted (ensemble ${drawn.hash}, calibrated for model ${drawn.modelVersion})`;
  return `# How much the comparison depends on what nobody knows

Written by \`tools/sensitivity.ts\`: ${title}. Model ${modelVersion}; ${sets} sets of parameters, ${origin}, ${seeds} seeds each, the
same for all sets and arms. Beside them the defaults ${sets} times on other luck: what changes there changes by luck alone. Agreement is the mean of Kendall's τ
between the order under one set and that of the mean places over all sets: 1 when the order never changes. Arms that tie are all best.

| Country | Outcome | Best most often | Share of sets | Agreement | By luck alone: best | Share | Agreement |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}
