// The country model in a thread that can be killed: where the file that TRUCE_KILL_THREAD names is there, the thread removes it and ends.
import { existsSync, rmSync } from "node:fs";
import { defaultEngine, loadEngine, type Engine } from "@truce/scenarios/run";

const model = await loadEngine(defaultEngine());
const file = process.env["TRUCE_KILL_THREAD"];

const engine: Engine = {
  start(spec, options) {
    const run = model.start(spec, options);
    return {
      get week() {
        return run.week;
      },
      get finished() {
        return run.finished;
      },
      step() {
        if (file !== undefined && existsSync(file)) {
          rmSync(file, { force: true });
          process.exit(7);
        }
        run.step();
      },
      output: () => run.output(),
    };
  },
};

export default engine;
