import { modelVersion, type CountrySpec } from "@truce/core";
import { runPairs } from "../run/run-pairs.ts";
import { unpack } from "./pack.ts";
import type { ArmId, ArmOfRuns, Ensemble } from "./types.ts";
import { variantsOf } from "./variants.ts";

export interface EnsembleOptions {
  readonly seeds: readonly string[];
  /** Cuts every run to at most so many weeks; for tests. */
  readonly weeks?: number;
  /** Threads; 0 runs everything in this one. */
  readonly threads?: number;
  readonly onProgress?: (progress: EnsembleProgress) => void;
}

export interface EnsembleProgress {
  readonly arm: ArmId;
  /** Runs done and asked for in this arm. */
  readonly done: number;
  readonly total: number;
  /** Share of all weeks that have been simulated. */
  readonly share: number;
}

const fromSource = import.meta.url.endsWith(".ts");

/** Runs every arm on the same seeds. Nothing is kept between calls. @throws Error with the message of the first run that failed */
export async function runEnsemble(spec: CountrySpec, options: EnsembleOptions): Promise<Ensemble> {
  const { seeds, weeks: limit = Infinity, threads, onProgress } = options;
  const variants = variantsOf(spec).map((variant) => ({ ...variant, weeks: Math.min(variant.weeks, limit) }));
  const all = variants.reduce((sum, { weeks }) => sum + weeks, 0);
  let before = 0;
  const arms: Partial<Record<ArmId, ArmOfRuns>> = {};
  for (const { id, label, spec: country, weeks, exit, close } of variants) {
    const { pairs, failures } = await runPairs({
      spec: country,
      twin: null,
      seeds,
      weeks,
      record: { incidents: close },
      engine: new URL(fromSource ? "./engine.ts" : "./engine.js", import.meta.url).href,
      ...(threads !== undefined && { threads }),
      onProgress: ({ done, total }) =>
        onProgress?.({ arm: id, done, total, share: (before + (weeks * done) / total) / all }),
    });
    const failed = failures[0];
    if (failed !== undefined)
      throw new Error(`arm ${id}, seed ${failed.seed}, week ${failed.week ?? 0}: ${failed.message}`);
    arms[id] = { id, label, weeks, exit, runs: pairs.map(({ mission }) => unpack(mission)) };
    before += weeks;
  }
  const rows = new Map(spec.districts.map(({ id }, row) => [id, row]));
  return {
    scenario: spec.id,
    modelVersion,
    seeds,
    districts: spec.districts.map(({ id }) => id),
    neighbours: spec.districts.map(({ neighbours }) => neighbours.map((id) => rows.get(id)!)),
    start: spec.mission?.startWeek ?? 0,
    arms: arms as Record<ArmId, ArmOfRuns>,
  };
}
