import { parentPort, workerData } from "node:worker_threads";
import { catalogue, type CountrySpec } from "@truce/core";
import { modelNames } from "@truce/scenarios";
import { loadEngine } from "@truce/scenarios/run";
import type { PlannedRun, Point, RunResult } from "../types.ts";
import { countryOf } from "../file/country.ts";
import { doRun, type Setup } from "./job.ts";

/** What a thread is told when it starts. */
export interface WorkerStart {
  readonly setup: Setup;
  /** One Int32: the week that the run is in, or -1; read by the one who ends the thread. */
  readonly week: SharedArrayBuffer;
}

/** One run for a thread. */
export interface WorkerJob {
  /** Position of the arm in the experiment. */
  readonly arm: number;
  readonly point: Point;
  readonly run: PlannedRun;
}

/** Says first that the thread is ready, then the result of each job. */
export type WorkerMessage = "ready" | RunResult;

const { setup, week } = workerData as WorkerStart;
const { experiment, folder } = setup;
const engine = await loadEngine(setup.engine);
const model = modelNames(catalogue());
const now = new Int32Array(week);

// Runs of one arm in one point come one after the other, so one country is kept.
let kept: { readonly arm: number; readonly point: number; readonly spec: CountrySpec } | undefined;
function country(arm: number, point: Point): CountrySpec {
  if (kept?.arm !== arm || kept.point !== point.id)
    kept = {
      arm,
      point: point.id,
      spec: countryOf(experiment, experiment.arms[arm]!, point.values, { folder, model }),
    };
  return kept.spec;
}

parentPort!.on("message", ({ arm, point, run }: WorkerJob) => {
  const at = (w: number): void => void (now[0] = Math.floor(w));
  const result: WorkerMessage = doRun(engine, experiment, run, () => country(arm, point), at);
  now[0] = -1;
  parentPort!.postMessage(result);
});
parentPort!.postMessage("ready" satisfies WorkerMessage);
