import type { CountrySpec } from "@truce/core";
import { type CrossedMean, crossedMean, errorInterval } from "@truce/statistics";
import { less } from "../analysis/cube.ts";
import { type EqualiseSettings, isArm } from "../file/equalise.ts";
import type { RunStage } from "../search/search.ts";
import type { Arm, Experiment, Point } from "../types.ts";
import { moneyOf, peopleOf, type Prices } from "./people.ts";
import { nextFactor, type Tried } from "./root.ts";
import { costsOf, roundInput, scaledArm, scaleOf } from "./round.ts";
import type { EqualCountry, EqualiseResult, EqualRow, EqualStatus } from "./types.ts";

/** What equalising needs of the model, so that this is free of files. */
export interface EqualiseContext {
  readonly run: RunStage;
  /** The country of an arm with all factors as the scenario has them. */
  readonly country: (arm: Arm) => CountrySpec;
  readonly prices: (country: CountrySpec) => Prices;
}

type Table = readonly (readonly number[])[];

/** An arm on its way to the budget. */
interface Search {
  readonly arm: Arm;
  readonly tried: Tried[];
  readonly tables: Table[];
  next: number;
  status: EqualStatus | null;
}

/**
 * Scales mandates until their realised mean cost, in runs, is a common budget: a search for the root of cost less budget over the factor, arm by
 * arm, in rounds of runs on the same points and the same luck. Everything follows from the experiment, the settings and the results of
 * the rounds, so that it is the same for any number of threads, and one that was stopped goes on to the same end.
 * @returns null if a round was stopped
 * @throws RangeError in words for the reader if the experiment has no cost, or a named arm is in no country
 */
export async function equalise(
  experiment: Experiment,
  points: readonly Point[],
  settings: EqualiseSettings,
  context: EqualiseContext,
): Promise<EqualiseResult | null> {
  const cost = experiment.outcomes.find(({ measure }) => measure === "cost");
  if (cost === undefined)
    throw new RangeError("nothing is known of the cost: add cost to the outcomes, for that is what is made equal");
  if (cost.reduce === "last" || cost.reduce === "max")
    throw new RangeError(`the outcome ${cost.id} is the ${cost.reduce} of weeks; a budget needs their sum or mean`);
  const all = experiment.arms.filter(({ withoutMission }) => !withoutMission);
  const searches = all.map((arm): Search => ({ arm, tried: [], tables: [], next: 1, status: null }));
  const scenarioOf = (arm: Arm): string => arm.scenario ?? experiment.scenario;
  const countries = new Map<string, { budget: number; reference: Search | null }>();
  let [runs, failed] = [0, 0];
  for (let round = 1; round <= settings.rounds; round++) {
    const open = searches.filter(({ status }) => status === null);
    if (open.length === 0) break;
    const arms = open.map(({ arm, next }) => scaledArm(arm, scaleOf(next, settings)));
    const name = `round-${round}`;
    const done = await context.run(name, roundInput(experiment, points, arms, settings, name));
    if (done === null) return null;
    runs += done.results.length;
    failed += done.results.filter(({ status }) => status === "failed").length;
    const costs = costsOf(done.derived, done.results);
    for (const one of open) {
      one.tables.push(costs.get(one.arm.id)!);
      one.tried.push({ factor: one.next, cost: crossedMean(one.tables.at(-1)!).mean });
    }
    if (round === 1)
      for (const scenario of new Set(all.map(scenarioOf)))
        countries.set(
          scenario,
          budgetOf(
            searches.filter(({ arm }) => scenarioOf(arm) === scenario),
            settings,
          ),
        );
    for (const one of open) {
      const { budget, reference } = countries.get(scenarioOf(one.arm))!;
      const { cost: reached } = one.tried.at(-1)!;
      if (one === reference) one.status = "reference";
      else if (!Number.isFinite(reached)) one.status = "not found";
      else if (Math.abs(reached - budget) <= settings.tolerance * budget) one.status = "reached";
      else {
        const next = nextFactor(one.tried, budget);
        if (typeof next === "string") one.status = next;
        else one.next = next;
      }
    }
  }
  const rowOf = (one: Search, budget: number, reference: Search | null): EqualRow => {
    const best = bestOf(one, budget);
    const scale = scaleOf(one.tried[best]!.factor, settings);
    const [before, after] = [context.country(one.arm), context.country(scaledArm(one.arm, scale))];
    const table = one.tables[best]!;
    const known = crossedMean(table);
    const miss =
      reference === null ? { ...known, mean: known.mean - budget } : crossedMean(less(table, reference.tables[0]!));
    return {
      arm: one.arm.id,
      scenario: scenarioOf(one.arm),
      status: one.status ?? "not found",
      scale,
      people: peopleOf(before, after, context.prices(after)),
      money: { before: moneyOf(before), after: moneyOf(after) },
      costBefore: one.tried[0]!.cost,
      cost: known.mean,
      costError: errorOf(known).error,
      miss: miss.mean,
      missCi95: one === reference ? [0, 0] : errorInterval(miss.mean, errorOf(miss)),
      tried: one.tried,
    };
  };
  return {
    experiment: experiment.id,
    title: experiment.title,
    costUnit: cost.unit,
    points: Math.min(points.length, settings.points),
    seeds: settings.replications,
    runs,
    failed,
    countries: [...countries].map(([scenario, { budget, reference }]): EqualCountry => ({
      scenario,
      budget,
      reference: reference?.arm.id ?? null,
      rows: searches.filter(({ arm }) => scenarioOf(arm) === scenario).map((one) => rowOf(one, budget, reference)),
    })),
  };
}

/** The common cost of a country's mandates, and whose cost that is. */
function budgetOf(own: readonly Search[], { to }: EqualiseSettings): { budget: number; reference: Search | null } {
  if (typeof to === "number") return { budget: to, reference: null };
  const costOf = ({ tried }: Search): number => tried[0]!.cost;
  const [cheapest] = own.filter((one) => costOf(one) > 0).toSorted((a, b) => costOf(a) - costOf(b));
  const reference =
    to === null ? cheapest : (own.find(({ arm }) => arm.id === to) ?? own.find(({ arm }) => isArm(arm.id, to)));
  const where = own[0]!.arm.scenario ?? "this country";
  if (reference === undefined)
    throw new RangeError(
      to === null
        ? `no mandate costs anything in ${where}`
        : `${to} is no arm with a mission in ${where}; name an amount, or an arm that is in every country`,
    );
  if (!(costOf(reference) > 0)) throw new RangeError(`${reference.arm.id} costs nothing, which others cannot`);
  return { budget: costOf(reference), reference };
}

/** The try that came nearest; the reference stays as it is. */
function bestOf({ tried, status }: Search, budget: number): number {
  if (status === "reference") return 0;
  const miss = tried.map(({ cost }) => (Number.isFinite(cost) ? Math.abs(cost - budget) : Infinity));
  return miss.indexOf(Math.min(...miss));
}

const errorOf = ({ overBoth }: CrossedMean) => overBoth;
