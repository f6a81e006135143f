import { rootKey, Stream } from "@truce/core/kernel";
import {
  armIds,
  type ArmId,
  type Ensemble,
  type IncidentColumns,
  type PatternResult,
  type RunRecord,
} from "../../src/patterns/types.ts";

/** Made-up runs: what is not given is zero. */
export interface Sketch {
  readonly series?: Readonly<Record<string, ArrayLike<number> | ((week: number) => number)>>;
  readonly districts?: Readonly<Record<string, (week: number, place: number) => number>>;
  readonly incidents?: readonly Partial<Record<keyof IncidentColumns, number>>[];
  readonly moments?: RunRecord["moments"];
  readonly trust?: RunRecord["trust"];
}

export const places = 6;
/** A ring of districts. */
export const ring = Array.from({ length: places }, (_, k) => [(k + 1) % places, (k + places - 1) % places]);

export function makeRun(
  weeks: number,
  { series = {}, districts = {}, incidents, moments = [], trust = {} }: Sketch,
): RunRecord {
  const zeros = (length: number): Float32Array => new Float32Array(length);
  const given = Object.entries(series).map(([name, of]) => [
    name,
    typeof of === "function" ? Float32Array.from({ length: weeks }, (_, week) => of(week)) : Float32Array.from(of),
  ]);
  const inDistricts = Object.entries(districts).map(([name, of]) => [
    name,
    Float32Array.from({ length: weeks * places }, (_, i) => of(Math.floor(i / places), i % places)),
  ]);
  const names = (fallback: () => Float32Array, list: readonly string[]): Record<string, Float32Array> =>
    Object.fromEntries(list.map((name) => [name, fallback()]));
  const column = (name: keyof IncidentColumns): Float32Array =>
    Float32Array.from(incidents ?? [], (incident) => incident[name] ?? 0);
  return {
    seed: "made up",
    weeks,
    series: { ...names(() => zeros(weeks), everySeries), ...Object.fromEntries(given) },
    districts: { ...names(() => zeros(weeks * places), everyDistrict), ...Object.fromEntries(inDistricts) },
    incidents: {
      week: column("week"),
      district: column("district"),
      kind: column("kind"),
      perpetrator: column("perpetrator"),
      civilianDeaths: column("civilianDeaths"),
      otherDeaths: column("otherDeaths"),
      responded: column("responded"),
      known: column("known"),
    },
    moments,
    trust,
    deathsByCommunity: Float32Array.of(1, 1, 1),
  };
}

const everySeries =
  "civilianDeaths battleDeaths incidents crime recordedCrime livelihood trustInMission reporting grievance abuses policeCapacity courtCapacity fighters missionStrength consent known answered access recruitsRebel recruitsLoyal fightersRebel supportRebel agreed robustPresence".split(
    " ",
  );
const everyDistrict = "incidents civilianDeaths battleDeaths market livelihood flight fighters recruits people".split(
  " ",
);

/** The same number of made-up runs in every arm. */
export function makeEnsemble(
  seeds: number,
  sketch: (arm: ArmId, seed: number) => Sketch,
  { weeks = 520, start = 10, exit = 260 } = {},
): Ensemble {
  const arm = (id: ArmId) => ({
    id,
    label: id,
    weeks,
    exit: id === "earlyExit" ? 130 : exit,
    runs: Array.from({ length: seeds }, (_, seed) => makeRun(weeks, sketch(id, seed))),
  });
  return {
    scenario: "made up",
    modelVersion: "0",
    seeds: Array.from({ length: seeds }, (_, seed) => String(seed)),
    districts: Array.from({ length: places }, (_, k) => `d${k}`),
    neighbours: ring,
    start,
    arms: Object.fromEntries(armIds.map((id) => [id, arm(id)])) as unknown as Ensemble["arms"],
  };
}

/** Keyed noise: the same numbers on every machine. */
export function noise(name: string): Stream {
  return new Stream(rootKey("patterns-test"), name);
}

/** Whether the one check whose name begins so is met. */
export function verdict({ checks }: PatternResult, begins: string): boolean {
  const found = checks.filter(({ what }) => what.startsWith(begins));
  if (found.length !== 1) throw new RangeError(`${found.length} checks begin with "${begins}"`);
  return found[0]!.met;
}

const steady: (week: number) => number = () => 1;

/** Weekly counts of places that excite themselves and their neighbours on a ring. */
export function excited(
  stream: Stream,
  { weeks = 520, background = 0.15, triggered = 0.45, memory = 3, toNeighbours = 0.3, pulse = steady } = {},
): Float64Array {
  const keep = 1 - 1 / memory;
  const counts = new Float64Array(weeks * places);
  const heat = new Float64Array(places);
  for (let week = 0; week < weeks; week++) {
    const before = heat.slice();
    for (let k = 0; k < places; k++) {
      const near = (before[ring[k]![0]!]! + before[ring[k]![1]!]!) / 2;
      const rate = background * pulse(week) + triggered * ((1 - toNeighbours) * before[k]! + toNeighbours * near);
      counts[week * places + k] = stream.poisson(rate, week * places + k);
      heat[k] = keep * before[k]! + (1 - keep) * counts[week * places + k]!;
    }
  }
  return counts;
}
