import { mean, standardDeviation } from "@truce/scenarios";

/** The outcomes by which steps are judged. */
export const mainOutcomes: readonly string[] = [
  "civilianDeaths", "battleDeaths", "incidents", "crime", "displaced", "unmetNeed", "trustInState", "trustInPolice", "trustInMission",
  "reporting", "perceivedCorruption", "policeCapacity", "courtCapacity", "fighters", "demobilised", "missionStrength",
  "missionCasualties", "cost", "consent", "relapse", "relapseWar",
];

/** One number per run: flows are summed, levels averaged over the last year, an event is 0 or 1. */
export function outcomeOf(series: Float64Array, kind: "flow" | "stock" | "event", step: number): number {
  if (kind === "event") return series.at(-1)! > 0 ? 1 : 0;
  const from = kind === "flow" ? 0 : Math.max(0, series.length - Math.round(52 / step));
  let sum = 0;
  for (let tick = from; tick < series.length; tick++) sum += series[tick]!;
  return kind === "flow" ? sum : sum / (series.length - from);
}

export interface Agreement {
  /** Means with steps of one and of half a week. */
  readonly whole: number;
  readonly half: number;
  /** Half minus whole, with its 95 % interval. */
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
  /** Standard deviation over runs, of both steps. */
  readonly deviation: number;
  /** "agrees": the interval lies in the margin; "differs": it does not reach 0; "unclear": too few runs to tell. */
  readonly verdict: "agrees" | "differs" | "unclear";
}

const shareOfMean = 0.1;
const shareOfDeviation = 0.2;
const z = 1.96;

/** Compares two independent samples of one outcome. */
export function agreement(whole: readonly number[], half: readonly number[]): Agreement {
  const [a, b] = [mean(whole), mean(half)];
  const [deviation, other] = [standardDeviation(whole), standardDeviation(half)];
  const error = z * Math.sqrt((deviation * deviation) / whole.length + (other * other) / half.length);
  const difference = b - a;
  const interval = [difference - error, difference + error] as const;
  // Either step may spread more by chance; both together are the yardstick.
  const pooled = Math.sqrt((deviation * deviation + other * other) / 2);
  const margin = Math.max(shareOfMean * Math.abs(a), shareOfDeviation * pooled);
  const inside = interval[0] >= -margin && interval[1] <= margin;
  return { whole: a, half: b, difference, interval, deviation: pooled, verdict: inside ? "agrees" : Math.abs(difference) > error ? "differs" : "unclear" };
}
