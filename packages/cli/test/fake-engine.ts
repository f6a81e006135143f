import type { Engine } from "@truce/scenarios/run";
import { fakeRun } from "./fake-study.ts";

/**
 * An engine of made-up numbers, for the command line's tests. Seeds decide what happens: a root seed that contains "fail"
 * makes the second pair's run without the mission fail, "broken" makes every run fail, "slow" takes 40 ms a week.
 */
const engine: Engine = {
  start(spec, { seed, arm, weeks = spec.weeks }) {
    const [root = "", pair = "1"] = seed.split("#");
    let week = 0;
    return {
      get week() {
        return week;
      },
      get finished() {
        return week >= weeks;
      },
      step() {
        week++;
        const doomed = root.includes("broken") || (root.includes("fail") && pair === "2" && arm === "none");
        if (doomed && week === 3) throw new Error("the country fell apart");
        if (root.includes("slow")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
      },
      output() {
        const {
          outcomes: _outcomes,
          seed: _seed,
          arm: _arm,
          ...output
        } = fakeRun(Number(pair), arm === "none" ? "none" : "mission", weeks);
        return output;
      },
    };
  },
};

export default engine;
