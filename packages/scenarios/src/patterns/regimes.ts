import { rootKey, Stream } from "@truce/core/kernel";
import { type Interval, quantile, wilsonInterval } from "@truce/statistics";
import { countCheck, demandText, figure, reported, resultOf } from "./checks.ts";
import { logDeaths, year } from "./outcomes.ts";
import { failures, regimeOf, regimes, type Regime } from "./regime.ts";
import type { ArmId, Check, Ensemble, Pattern, RunRecord } from "./types.ts";

/** Arms that differ in what the mission does, not in what people are like. */
export const designs: readonly ArmId[] = [
  "history",
  "none",
  "earlyExit",
  "securityOnly",
  "reformOnly",
  "neither",
  "thirdOfTroops",
  "standoff",
];
/** A regime counts as reached if it holds for at least this share of an arm. */
const reached = 0.05;

/** Shares of regimes in one arm. */
export function regimeShares(runs: readonly RunRecord[]): Record<Regime, number> {
  const found = runs.map(regimeOf);
  return Object.fromEntries(
    regimes.map((regime) => [regime, found.filter((one) => one === regime).length / found.length]),
  ) as Record<Regime, number>;
}

/** Share of the variance of an outcome that lies within arms: what luck alone decides. Rows are arms, entries are seeds. */
export function luckShare(arms: readonly (readonly number[])[]): number {
  const all = arms.flat();
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centre = mean(all);
  const square = (values: readonly number[], around: number): number =>
    values.reduce((sum, value) => sum + (value - around) * (value - around), 0);
  const within = arms.reduce((sum, values) => sum + square(values, mean(values)), 0);
  const whole = square(all, centre);
  return whole > 0 ? within / whole : NaN;
}

/** Interval by drawing seeds with replacement, the same in every arm (percentiles). */
export function bootstrapSeeds(
  arms: readonly (readonly number[])[],
  statistic: (arms: readonly (readonly number[])[]) => number,
  resamples = 1000,
): Interval {
  const n = arms[0]?.length ?? 0;
  if (n < 2) return [NaN, NaN];
  const stream = new Stream(rootKey("patterns"), "seeds");
  const values = Array.from({ length: resamples }, (_, resample) => {
    const drawn = Array.from({ length: n }, (_, i) => stream.below(n, resample, i));
    return statistic(arms.map((arm) => drawn.map((i) => arm[i]!)));
  }).filter(Number.isFinite);
  return values.length === 0 ? [NaN, NaN] : [quantile(values, 0.025), quantile(values, 0.975)];
}

function shareOf(what: string, value: number, ci95: Interval): Check {
  return { what, value, ci95, expected: demandText(reported), met: ci95.every(Number.isFinite), aside: true };
}

const highest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

export const manyRegimes: Pattern = {
  id: "regimes",
  title: "Several regimes, several ways to fail",
  statement:
    "One scenario can end in durable peace, in a frozen conflict, in relapse or war; and there is more than one way to fail.",
  source: "model.md (patterns the whole must show); P36, P37; cases.md (failure modes)",
  measured:
    "Every run of eight designs (with, without, early exit, security only, reform only, neither, a third of the troops, standoff) by its " +
    "last five years: war (1,000 battle " +
    "deaths in 52 weeks), relapse (25), victor's peace (less, after a government fell), frozen conflict (less, but no agreement in force or " +
    "more than a third of the fighters still under arms), durable peace. Then ways to fail, which may come together.",
  reason:
    "At least three regimes, durable peace and war or relapse among them, each in 5 % of the runs of some design; and three ways to fail.",
  measure(e: Ensemble) {
    const shares = designs.map((id) => regimeShares(e.arms[id].runs));
    const best = regimes.map((regime) => highest(shares.map((of) => of[regime])));
    const long = designs.every((id) => e.arms[id].weeks >= 6 * year);
    const count = long ? best.filter((share) => share >= reached).length : NaN;
    const runs = designs.flatMap((id) => e.arms[id].runs);
    const ways = Object.entries(failures).map(([name, fails]) => ({
      name,
      most: long ? highest(designs.map((id) => e.arms[id].runs.filter(fails).length / e.arms[id].runs.length)) : NaN,
    }));
    const list = (regime: Regime): Check => {
      const hits = long ? runs.filter((run) => regimeOf(run) === regime).length : 0;
      return shareOf(`all runs: ${regime}`, hits / runs.length, wilsonInterval(hits, runs.length));
    };
    const at = (regime: Regime): number => best[regimes.indexOf(regime)]!;
    return resultOf(
      [
        countCheck("regimes that hold 5 % of some design", count, 3),
        countCheck("largest share of durable peace in a design", long ? at("durable peace") : NaN, reached),
        countCheck(
          "largest share of relapse or war in a design",
          long ? highest(shares.map((of) => of.relapse + of.war)) : NaN,
          reached,
        ),
        countCheck("largest share of frozen conflict in a design", long ? at("frozen conflict") : NaN, reached),
        countCheck("ways to fail that hold 5 % of some design", ways.filter(({ most }) => most >= reached).length, 3),
        ...regimes.map(list),
      ],
      long
        ? designs
            .map(
              (id, i) =>
                `${id}: ${regimes
                  .filter((r) => shares[i]![r] > 0)
                  .map((r) => `${r} ${figure(100 * shares[i]![r])} %`)
                  .join(", ")}`,
            )
            .join("; ") +
            `. Ways to fail, largest share in a design: ${ways.map(({ name, most }) => `${name} ${figure(100 * most)} %`).join(", ")}.`
        : "Runs are too short to tell.",
    );
  },
};

export const luck: Pattern = {
  id: "luck",
  title: "How far luck alone decides",
  statement: "The same design can end well or badly; how far luck decides is for the model to show.",
  source: "model.md (patterns the whole must show); Epstein 2002 (P24: waiting times spread widely)",
  measured:
    "Share of the variance of ln violent deaths a year, in the last five years of each run, that lies within designs, on shared seeds; and " +
    "the share of runs whose regime is not the most frequent one of their design. Intervals by resampling seeds.",
  reason: "No share is asked for; the pattern is met if the share could be measured.",
  measure(e: Ensemble) {
    const deaths = designs.map((id) =>
      e.arms[id].runs.map((run) => logDeaths(run, Math.max(0, run.weeks - 5 * year), run.weeks)),
    );
    const codes = designs.map((id) =>
      e.arms[id].runs.map((run) => (run.weeks >= 6 * year ? regimes.indexOf(regimeOf(run)) : NaN)),
    );
    const odd = (arms: readonly (readonly number[])[]): number =>
      1 -
      arms.reduce(
        (sum, of) =>
          sum + highest(regimes.map((_, code) => of.filter((c) => c === code).length / of.length)) / arms.length,
        0,
      );
    const perArm = designs.map((id, i) => {
      const values = deaths[i]!.toSorted((a, b) => a - b);
      return `${id} ${figure(quantile(values, 0.1))} to ${figure(quantile(values, 0.9))}`;
    });
    return resultOf(
      [
        {
          ...shareOf("share of variance within designs", luckShare(deaths), bootstrapSeeds(deaths, luckShare)),
          aside: false,
        },
        shareOf("share of runs off the usual regime of their design", odd(codes), bootstrapSeeds(codes, odd)),
      ],
      `ln violent deaths a year, tenth to ninetieth percentile: ${perArm.join("; ")}.`,
    );
  },
};
