import type { FinishedRun } from "../run/job.ts";
import type { RunOutput } from "../run/engine.ts";
import type { IncidentColumns, Moment, RunRecord, TrustMoves } from "./types.ts";

/** Kinds of turns in politics, in the order of their codes. */
export const momentTypes = [
  "agreement",
  "governmentFalls",
  "expulsion",
  "relapse",
] as const satisfies readonly Moment["type"][];

const columns = [
  "week",
  "district",
  "kind",
  "perpetrator",
  "civilianDeaths",
  "otherDeaths",
  "responded",
  "known",
] as const satisfies readonly (keyof IncidentColumns)[];
const moves = [
  "skewness",
  "largestFall",
  "largestRise",
  "sharpFalls",
  "sharpRises",
  "followed",
  "weeksToRecover",
  "recovered",
] as const satisfies readonly (keyof TrustMoves)[];

/** What a run leaves, before it is packed. Rows are in the order of the columns above. */
interface Loose {
  readonly series: Readonly<Record<string, Float64Array>>;
  readonly districts: Readonly<Record<string, Float64Array>>;
  readonly incidents: readonly (readonly number[])[] | null;
  readonly moments: readonly (readonly number[])[];
  readonly trust: Readonly<Record<string, TrustMoves>>;
  readonly deathsByCommunity: Float64Array | null;
}

/** Puts everything into the runner's envelope, which knows named columns of numbers only. */
export function pack(run: Loose): Omit<RunOutput, "hash"> {
  const { incidents, moments } = run;
  const column = (rows: readonly (readonly number[])[], at: number): Float64Array =>
    Float64Array.from(rows, (row) => row[at]!);
  return {
    series: run.series,
    districts: run.districts,
    incidents: [],
    parts: {
      ...(incidents !== null && {
        incidents: Object.fromEntries(columns.map((name, at) => [name, column(incidents, at)])),
      }),
      moments: { type: column(moments, 0), week: column(moments, 1), value: column(moments, 2) },
      trust: Object.fromEntries(
        Object.entries(run.trust).map(([id, of]) => [id, Float64Array.from(moves, (name) => of[name])]),
      ),
      ...(run.deathsByCommunity !== null && { communities: { deaths: run.deathsByCommunity } }),
    },
  };
}

/** The other way round, with half the digits: hundreds of runs are kept. */
export function unpack(run: FinishedRun): RunRecord {
  const single = (from: Readonly<Record<string, Float64Array>>): Record<string, Float32Array> =>
    Object.fromEntries(Object.entries(from).map(([id, values]) => [id, Float32Array.from(values)]));
  const { incidents, moments, trust, communities } = run.parts;
  return {
    seed: run.seed,
    weeks: run.series["incidents"]!.length,
    series: single(run.series),
    districts: single(run.districts),
    incidents: incidents === undefined ? null : (single(incidents) as unknown as IncidentColumns),
    moments: Array.from(moments!["type"]!, (code, i) => ({
      type: momentTypes[code]!,
      week: moments!["week"]![i]!,
      value: moments!["value"]![i]!,
    })),
    trust: Object.fromEntries(
      Object.entries(trust!).map(([id, values]) => [
        id,
        Object.fromEntries(moves.map((name, at) => [name, values[at]!])) as unknown as TrustMoves,
      ]),
    ),
    deathsByCommunity: communities === undefined ? null : Float32Array.from(communities["deaths"]!),
  };
}
