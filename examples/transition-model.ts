/**
 * A rival: conflict as a chain of no, minor and major conflict, year by year, whose transitions depend on the budget and mandate of a mission.
 *
 *   In the manner of H. Hegre, L. Hultman, H. M. Nygård (2019), Evaluating the conflict-reducing effect of UN peacekeeping operations,
 *   Journal of Politics 81(1), 215–232.
 *
 * From the paper: the three states by battle deaths of a year (25 and 1,000), transitions by a logit model on the state of the year before
 * and on what the mission is, simulation of many futures, and scenarios of budget times mandate, compared by how much major conflict there
 * is. Decided here: major conflict first, then minor among the rest (continuation ratios, two logits) instead of one multinomial logit; no
 * traits of countries but population. The coefficients are NOT those of the paper: they are estimated from made countries of
 * @truce/evidence under the missions that its Council sent, as a study would from data. So both models speak of the same countries,
 * and what the chain says of another scenario can be held against what the countries do under it, on the same luck.
 *
 * Run it: npx tsx examples/transition-model.ts [countries] [root seed]
 */
import { exp, log1p, logistic as inverseLogit, rootKey, Stream } from "@truce/core/kernel";
import { wars, type RunOfMonths, type Sample } from "@truce/evidence";
import { coefficient, logistic, mean } from "@truce/scenarios";
import { isMain } from "./show.ts";

/** Battle deaths of a year from which on a conflict is minor and major (UCDP). */
export const thresholds = [25, 1000] as const;
export type State = 0 | 1 | 2;
export const stateOf = (deaths: number): State => (deaths >= thresholds[1] ? 2 : deaths >= thresholds[0] ? 1 : 0);

/** A mission in one year. */
export interface Policy {
  /** Million US dollars. */
  readonly spend: number;
  /** 1 if it may use force to protect civilians. */
  readonly robust: number;
}

/** A year of a country after another one. */
export interface Transition extends Policy {
  readonly country: number;
  readonly from: State;
  readonly to: State;
  /** Battle deaths of the year. */
  readonly deaths: number;
  readonly population: number;
}

type Columns = Record<string, number>;
const columnsOf = ({ from, spend, robust, population }: Omit<Transition, "to" | "deaths" | "country">): Columns => ({
  minor: from === 1 ? 1 : 0,
  major: from === 2 ? 1 : 0,
  spend: log1p(spend),
  robust: spend > 0 ? robust : 0,
  people: log1p(population / 1e6),
});

export interface Chain {
  /** Chance of each state in a year. */
  chances(of: Omit<Transition, "to" | "deaths" | "country">): [none: number, minor: number, major: number];
  /** Mean battle deaths of a year in each state. */
  readonly deaths: readonly [number, number, number];
  /** What doubles of (1 + spend) do to the odds of major conflict, as a factor. */
  readonly oddsOfDoubling: number;
}

/** Fits the chain. @throws RangeError if there are no transitions */
export function fitChain(rows: readonly Transition[]): Chain {
  const major = fitted(rows, (to) => to === 2);
  const minor = fitted(
    rows.filter(({ to }) => to < 2),
    (to) => to === 1,
  );
  const deaths = ([0, 1, 2] as const).map((state) => {
    const there = rows.filter(({ to }) => to === state).map((row) => row.deaths);
    return there.length > 0 ? mean(there) : [0, thresholds[0], thresholds[1]][state]!;
  });
  return {
    chances(of) {
      const columns = columnsOf(of);
      const top = major.chance(columns);
      const rest = (1 - top) * minor.chance(columns);
      return [1 - top - rest, rest, top];
    },
    deaths: deaths as unknown as Chain["deaths"],
    oddsOfDoubling: exp(Math.LN2 * major.slope("spend")),
  };
}

/** A logit by Firth's penalised likelihood, of the columns that vary. */
function fitted(rows: readonly Transition[], is: (to: State) => boolean) {
  const table = rows.map(columnsOf);
  const names = Object.keys(columnsOf({ from: 0, spend: 0, robust: 0, population: 0 })).filter(
    (name) => new Set(table.map((row) => row[name])).size > 1,
  );
  const x = Object.fromEntries(names.map((name) => [name, table.map((row) => row[name]!)]));
  const fit = logistic({ y: rows.map(({ to }) => (is(to) ? 1 : 0)), x, firth: true });
  const slope = (name: string): number => (names.includes(name) ? coefficient(fit, name).estimate : 0);
  const base = coefficient(fit, "intercept").estimate;
  return {
    slope,
    chance: (columns: Columns): number =>
      inverseLogit(names.reduce((sum, name) => sum + slope(name) * columns[name]!, base)),
  };
}

/** What a scenario comes to, over all countries and years. */
export interface Outcome {
  /** Share of country-years in major conflict. */
  readonly major: number;
  /** Battle deaths a country and year. */
  readonly deaths: number;
}

/** A country as the chain sees it: where it begins, and its missions by year. */
export interface Path {
  readonly start: State;
  readonly population: number;
  readonly policy: readonly Policy[];
}

/** Many futures of each country. The same seed gives the same ones, and scenarios share their luck. */
export function simulate(chain: Chain, paths: readonly Path[], futures: number, seed: string): Outcome {
  const luck = new Stream(rootKey(seed), "transitions");
  let [years, major, deaths] = [0, 0, 0];
  paths.forEach(({ start, population, policy }, i) => {
    for (let future = 0; future < futures; future++) {
      let from = start;
      policy.forEach((now, year) => {
        const [none, minor] = chain.chances({ ...now, from, population });
        const u = luck.unit(i * futures + future, year);
        from = u < none ? 0 : u < none + minor ? 1 : 2;
        years++;
        if (from === 2) major++;
        deaths += chain.deaths[from];
      });
    }
  });
  return { major: major / years, deaths: deaths / years };
}

const monthsInYear = 13;
const yearly = (months: readonly number[]): number[] =>
  Array.from({ length: Math.floor(months.length / monthsInYear) }, (_, y) =>
    months.slice(y * monthsInYear, (y + 1) * monthsInYear).reduce((sum, value) => sum + value, 0),
  );

/** Years of a country of a sample: battle deaths and what was spent. */
const yearsOf = ({ months }: RunOfMonths): { readonly deaths: number; readonly spend: number }[] => {
  const spend = yearly(months["cost"]!);
  return yearly(months["battleDeaths"]!).map((deaths, y) => ({ deaths, spend: spend[y]! }));
};

/** The transitions of a sample of wars under one of its designs. */
export function transitionsOf(sample: Sample, arm: string): Transition[] {
  return sample.arms[arm]!.flatMap((run, country) => {
    if (run === null) return [];
    const { robust, population } = sample.countries[country]! as Record<"robust" | "population", number>;
    const years = yearsOf(run);
    return years.slice(1).map(({ deaths, spend }, y): Transition => ({
      country,
      from: stateOf(years[y]!.deaths),
      to: stateOf(deaths),
      deaths,
      spend,
      robust,
      population,
    }));
  });
}

/** What the countries themselves do under a design: the same outcomes as those of the chain. */
export function observed(sample: Sample, arm: string, among: readonly number[]): Outcome {
  const years = among.flatMap((country) => yearsOf(sample.arms[arm]![country]!).slice(1));
  return {
    major: mean(years.map(({ deaths }) => (stateOf(deaths) === 2 ? 1 : 0))),
    deaths: mean(years.map(({ deaths }) => deaths)),
  };
}

/** The countries with the budgets and authority that a design gave them; their first year is given. */
export function pathsOf(sample: Sample, arm: string, among: readonly number[]): Path[] {
  return among.map((country) => {
    const { robust, population } = sample.countries[country]! as Record<"robust" | "population", number>;
    const authority = arm === "robust" ? 1 : arm === "cautious" ? 0 : robust;
    const [first, ...later] = yearsOf(sample.arms[arm]![country]!);
    return {
      start: stateOf(first!.deaths),
      population,
      policy: later.map(({ spend }) => ({ spend, robust: authority })),
    };
  });
}

if (isMain(import.meta.url)) {
  const [count = "40", root = "rival"] = process.argv.slice(2);
  const sample = await wars(root, Number(count), {});
  const among = sample.countries.flatMap(({ chosen }, i) => (chosen === 1 ? [i] : []));
  const rows = transitionsOf(sample, "decided");
  const chain = fitChain(rows);
  const arms = ["none", "half", "decided", "double", "cautious", "robust"];
  const line = ({ major, deaths }: Outcome): string =>
    `${(100 * major).toFixed(1).padStart(6)} %${deaths.toFixed(0).padStart(8)}`;
  console.log(
    `${rows.length} transitions of ${count} countries; doubling what is spent multiplies the odds of major conflict by ${chain.oddsOfDoubling.toFixed(2)}`,
  );
  console.log(`${among.length} countries with a mission        the chain          the countries`);
  console.log(`design            years in major, deaths a year`);
  for (const arm of arms)
    console.log(
      `${arm.padEnd(18)}${line(simulate(chain, pathsOf(sample, arm, among), 200, root))}   ${line(observed(sample, arm, among))}`,
    );
}
