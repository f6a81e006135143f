import {
  estimate,
  fitPowerLaw,
  powerLaw,
  quantile,
  selfExcitingCounts,
  spearman,
  topShare,
  waitingTimes,
} from "@truce/statistics";
import type { War } from "../sample/events.ts";
import type { Estimated } from "./estimated.ts";
import { jackknife } from "./jackknife.ts";

const year = 52;
/** Fewer events of a war, or of a district, say nothing about their distribution. */
const enough = { war: 100, tail: 50, district: 30 } as const;

/** Mean over wars of a number that each has, those left out that have none. */
function overWars(wars: readonly War[], of: (war: War) => number): Estimated {
  const values = wars.map(of).filter(Number.isFinite);
  const { mean: value, ci95 } = estimate(values);
  return { value, ci95, n: values.length };
}

/** Exponent of deaths per incident, and whether a power law can be believed. */
export interface EventSizes extends Estimated {
  /** Median start of the tail. */
  readonly smallest: number;
  /** Share of wars in which a power law is not ruled out (p of the goodness of fit at least 0.1; Clauset, Shalizi and Newman 2009). */
  readonly believable: number;
  /** Share of wars whose tail is heavier than an exponential one. */
  readonly heavier: number;
}

/**
 * Deaths per incident that killed: exponent of a discrete power law by maximum likelihood, war by war, with the start of the tail by the least distance
 * (P18; Bohorquez and others 2009 by the method of Clauset, Shalizi and Newman).
 */
export function eventSizes(wars: readonly War[], resamples = 20): EventSizes {
  const fits = wars.flatMap(({ events: { deaths }, id }) => {
    const fit =
      deaths.length < enough.war ? null : powerLaw(deaths, { least: enough.tail, highest: 50, resamples, seed: id });
    return fit === null ? [] : [fit];
  });
  const { mean: value, ci95 } = estimate(fits.map(({ exponent }) => exponent));
  const share = (of: (fit: (typeof fits)[number]) => boolean): number => fits.filter(of).length / fits.length;
  return {
    value,
    ci95,
    n: fits.length,
    smallest: quantile(
      fits.map(({ smallest }) => smallest),
      1 / 2,
    ),
    believable: share(({ p }) => p >= 0.1),
    heavier: share(({ overExponential }) => overExponential > 0),
  };
}

/** Deaths by year and district, or community, of all incidents of some wars. */
export function placeYears(wars: readonly War[], unit: "place" | "community" = "place"): number[] {
  return wars.flatMap(({ events, cells, places, weeks }) => {
    const years = Math.floor(weeks / year);
    const units = unit === "place" ? places : cells.length;
    const totals = Array.from({ length: years * units }, () => 0);
    events.week.forEach((at, i) => {
      const y = Math.floor(at / year);
      if (y < years) totals[y * units + events[unit][i]!]! += events.deaths[i]!;
    });
    return totals;
  });
}

/**
 * Exponent of deaths by community and year from a given size on (P19); NaN if fewer than 50 are as large. Years and places of a war resemble each other, so the interval is the
 * jackknife's over wars. @param smallest 5, 10 or 25 in the source
 */
export function placeYearExponent(wars: readonly War[], smallest: number): Estimated {
  const large = wars.map((war) => placeYears([war], "community").filter((total) => total >= smallest));
  const exponentOf = (some: readonly (readonly number[])[]): number => fitPowerLaw(some.flat(), { smallest, least: enough.tail })?.exponent ?? NaN;
  return { ...jackknife(large, exponentOf), n: large.flat().length };
}

/** Share of all deaths in the most violent tenth of the cells of half a degree that ever saw any (P21). */
export const concentration = (wars: readonly War[]): Estimated =>
  overWars(wars, ({ events: { community, deaths }, cells }) => {
    const totals = new Float64Array(Math.max(...cells) + 1);
    community.forEach((row, i) => (totals[cells[row]!]! += deaths[i]!));
    return topShare(totals, 0.1);
  });

/** Incidents that killed by week in each district that has enough of them. */
const weeklyCounts = ({ events: { week, place }, places, weeks }: War): Float64Array[] => {
  const counts = Array.from({ length: places }, () => new Float64Array(weeks));
  week.forEach((at, i) => {
    if (at < weeks) counts[place[i]!]![Math.floor(at)]! += 1;
  });
  return counts.filter((of) => of.reduce((sum, each) => sum + each, 0) >= enough.district);
};

/**
 * Weeks for which the background is the same. Of processes that were made with 40 % triggered, over backgrounds that are steady or wander within a year, stretches of half a
 * year find 12 to 28 %, of one year 23 to 45 %, of two 30 to 60 %, a steady background 36 to 74 %.
 */
const slow = 2 * year;

/** Share of events that others brought about, and mean weeks until they did. */
export interface SelfExcitation {
  readonly triggered: Estimated;
  readonly memory: Estimated;
}

/**
 * Self-excitation of weekly counts, district by district, over a background that may change every two years (P22; Lewis, Mohler, Brantingham and Bertozzi
 * 2012 fit the same process to districts of Iraq, whose background changes on long time-scales); a war's number is the mean of its districts, weighted by events.
 */
export function selfExcitation(wars: readonly War[]): SelfExcitation {
  const byWar = wars.map((war) => {
    const fits = weeklyCounts(war).flatMap((counts) => selfExcitingCounts(counts, { slow }) ?? []);
    const weighted = (
      of: (fit: (typeof fits)[number]) => number,
      weight: (fit: (typeof fits)[number]) => number,
    ): number =>
      fits.reduce((sum, fit) => sum + of(fit) * weight(fit), 0) / fits.reduce((sum, fit) => sum + weight(fit), 0);
    return {
      triggered: weighted(
        ({ triggered }) => triggered,
        ({ events }) => events,
      ),
      memory: weighted(
        ({ memory }) => memory,
        ({ events, triggered }) => events * triggered,
      ),
    };
  });
  const over = (of: "triggered" | "memory"): Estimated => {
    const values = byWar.map((war) => war[of]).filter(Number.isFinite);
    const { mean: value, ci95 } = estimate(values);
    return { value, ci95, n: values.length };
  };
  return { triggered: over("triggered"), memory: over("memory") };
}

/** Rank correlation of deaths by place in one year with those of the next, over all years and places of a war: violence stays where it was (P23). */
export const persistence = (wars: readonly War[]): Estimated =>
  overWars(wars, (war) => {
    const totals = placeYears([war]);
    const { places } = war;
    return spearman(totals.slice(0, -places), totals.slice(places));
  });

/** Burstiness of the times between incidents of a war (Goh and Barabási 2008): 0 for a Poisson process, above it for bursts. */
export const burstiness = (wars: readonly War[]): Estimated =>
  overWars(wars, ({ events: { week } }) => (week.length < enough.war ? NaN : waitingTimes(week).burstiness));
