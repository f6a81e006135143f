import { withoutMission } from "@truce/scenarios";
import { readScenario, runPairs, seedsOf, type FinishedRun, type RunPairsOptions } from "@truce/scenarios/run";
import { calendarOf } from "./calendar.ts";
import type { CaseRun, MeasuredCase } from "./types.ts";

const broken = 2;

/**
 * Runs a real case of the library with its real strengths and dates, and without a mission on the same luck.
 * @param name id of a scenario of the library that has a record
 * @throws RangeError if it has none; Error with the message of the first run that failed
 */
export async function replay(
  name: string,
  seeds: number,
  options: Pick<RunPairsOptions, "threads" | "signal" | "onProgress" | "parameters"> = {},
): Promise<MeasuredCase> {
  const { spec, file, record } = readScenario(name);
  if (record === null) throw new RangeError(`${name} has no record of what happened`);
  const engine = new URL("./engine.ts", import.meta.url).href;
  const { pairs, failures } = await runPairs({
    ...options,
    spec,
    twin: withoutMission(spec),
    seeds: seedsOf("1", seeds),
    engine,
  });
  if (failures[0] !== undefined) throw new Error(`${name}, seed ${failures[0].seed}: ${failures[0].message}`);
  const agreements = spec.agreements.map(({ id }) => id);
  return {
    id: name,
    spec,
    record,
    start: file.start,
    calendar: calendarOf(file.start, pairs[0]!.mission.series["incidents"]!.length, spec.step ?? 1),
    mission: pairs.map(({ mission }) => caseRun(mission, agreements)),
    none: pairs.map(({ none }) => caseRun(none!, agreements)),
  };
}

function caseRun({ series, parts: { turns, expulsions } }: FinishedRun, agreements: readonly string[]): CaseRun {
  const first = agreements.flatMap((id, row): [string, number][] => {
    const at = turns!["status"]!.findIndex((status, i) => status === broken && turns!["agreement"]![i] === row);
    return at < 0 ? [] : [[id, turns!["week"]![at]!]];
  });
  return { series, broken: Object.fromEntries(first), expelled: expulsions!["week"]!.length > 0 };
}
