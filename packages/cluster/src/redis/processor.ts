import { doRun, Timeout, timeoutMessage } from "@truce/experiments/run";
import { defaultEngine, loadEngine } from "@truce/scenarios/run";
import type { RedisAnswer, RedisJob } from "./job.ts";

// One engine a thread, loaded when the thread starts.
const engine = loadEngine(defaultEngine());

/** Does the runs of a job, in a thread of a worker. */
export default async function process({ data }: { readonly data: RedisJob }): Promise<RedisAnswer> {
  const { experiment, spec, runs, runSeconds } = data;
  const model = await engine;
  return runs.map((run) => {
    const begin = performance.now();
    const inTime = (): void => {
      if (runSeconds !== null && performance.now() - begin > 1000 * runSeconds) throw new Timeout(timeoutMessage(runSeconds));
    };
    const result = doRun(model, experiment, run, () => spec, inTime);
    return { result, ms: performance.now() - begin };
  });
}
