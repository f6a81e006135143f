import { catalogue } from "@truce/core";
import { modelNames } from "@truce/scenarios";
import { loadEngine } from "@truce/scenarios/run";
import { countryOf } from "../file/country.ts";
import type { Executor } from "./executor.ts";
import { doRun, Timeout, timeoutMessage, type Setup } from "./job.ts";

/** Does runs in this thread, one after the other; it can end one that takes too long only between two weeks. */
export async function inlineExecutor({ experiment, engine: url, folder, runSeconds }: Setup): Promise<Executor> {
  const engine = await loadEngine(url);
  const model = modelNames(catalogue());
  return {
    lanes: 1,
    async run({ arm, point, runs }, tell, signal) {
      let spec: ReturnType<typeof countryOf> | undefined;
      for (const run of runs) {
        // Lets timers and signals in between two runs.
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) return;
        const begin = performance.now();
        const inTime = (): void => {
          if (runSeconds !== null && performance.now() - begin > 1000 * runSeconds)
            throw new Timeout(timeoutMessage(runSeconds));
        };
        const country = () => (spec ??= countryOf(experiment, experiment.arms[arm]!, point.values, { folder, model }));
        const result = doRun(engine, experiment, run, country, inTime);
        tell({ result, ms: performance.now() - begin });
      }
    },
    close: () => Promise.resolve(),
  };
}
