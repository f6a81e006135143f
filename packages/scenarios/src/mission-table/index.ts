import { ensemble, modelVersion } from "@truce/core";
import { seedsOf } from "../run/run-pairs.ts";
import { agentRows } from "./agents.ts";
import { folderCache } from "./cache.ts";
import { census, censusResult } from "./census.ts";
import { judge, withoutLever } from "./judge.ts";
import { rowIds, waiting } from "./list.ts";
import { measure, type MeasureOptions, type RunFailure } from "./measure.ts";
import { rows } from "./rows/index.ts";
import type { RowResult, Scene } from "./types.ts";

export { rowIds } from "./list.ts";
export type { Finding, RowResult, Scene, Verdict } from "./types.ts";

export interface TableOptions extends Omit<MeasureOptions, "seeds" | "cache"> {
  readonly seed?: string;
  readonly seeds: number;
  /** Folder that keeps finished arms; nothing is kept without one. */
  readonly keep?: string;
}

export interface MissionTable {
  readonly modelVersion: string;
  readonly seed: string;
  readonly seeds: number;
  /** Sets of parameters that seeds draw from; 0 if all have the defaults. */
  readonly sets: number;
  /** Countries in which levers are turned. */
  readonly scenes: readonly Pick<Scene, "id" | "label" | "scenario" | "why">[];
  readonly rows: readonly RowResult[];
  /** Rows that were asked for and could not be weighed, as the table was stopped or runs failed. */
  readonly open: readonly string[];
  readonly failures: readonly RunFailure[];
  readonly stopped: boolean;
}

/** Turns every lever of the mission table, or of some rows, alone and on the same luck. */
export async function missionTable({
  seed = "mission",
  seeds: count,
  keep,
  ...options
}: TableOptions): Promise<MissionTable> {
  const wanted = (id: string): boolean => options.only?.includes(id) ?? true;
  const seeds = seedsOf(seed, count);
  const measured = await measure(rows, {
    ...options,
    seeds,
    ...(keep !== undefined && { cache: folderCache(keep, seeds, options.parameters) }),
  });
  const agents = agentRows.some(({ id }) => wanted(id)) && !measured.stopped ? census({ ...options }) : [];
  const asked = rows.filter(({ id }) => wanted(id));
  const results = [
    ...agents.filter(({ row }) => wanted(row.id)).map(censusResult),
    ...judge(asked, measured),
    ...Object.entries(waiting)
      .filter(([id]) => wanted(id))
      .map(([id, title]) => withoutLever(id, title)),
  ].toSorted((a, b) => rowIds.findIndex((id) => id === a.id) - rowIds.findIndex((id) => id === b.id));
  const there = new Set(results.map(({ id }) => id));
  return {
    modelVersion,
    seed,
    seeds: count,
    sets: options.parameters === "ensemble" ? ensemble.sets.length : 0,
    scenes: sceneList(results),
    rows: results,
    open: asked.map(({ id }) => id).filter((id) => !there.has(id)),
    failures: measured.failures,
    stopped: measured.stopped,
  };
}

function sceneList(results: readonly RowResult[]): MissionTable["scenes"] {
  const used = new Set(results.flatMap(({ findings }) => findings.map(({ scene }) => scene)));
  const known = new Map(rows.flatMap(({ experiments }) => experiments.map(({ scene }) => [scene.id, scene] as const)));
  return [...known.values()]
    .filter(({ id }) => used.has(id))
    .map(({ id, label, scenario, why }) => ({ id, label, scenario, why }));
}
