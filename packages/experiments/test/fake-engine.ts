import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import type { Engine } from "@truce/scenarios/run";

/**
 * An engine of made-up numbers that follow from seed, arm, parameters and mission. Seeds decide what else happens: of a root that contains "fail" the
 * second replication fails in week 3, of one with "stuck" it never ends, and one with "slow" takes 5 ms a week. Where the file that
 * TRUCE_TEST_DIE names is there, the thread removes it and dies.
 */
const engine: Engine = {
  start(spec, { seed, arm, weeks = spec.weeks }) {
    const [root = "", replication] = seed.split("#");
    const text = JSON.stringify([seed, arm, spec.parameters, spec.mission]);
    const hash = createHash("sha256").update(text).digest("hex");
    const value = Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32;
    const die = process.env["TRUCE_TEST_DIE"];
    let week = 0;
    const wait = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    return {
      get week() {
        return week;
      },
      get finished() {
        return week >= weeks;
      },
      step() {
        week++;
        if (root.includes("fail") && replication === "2" && week === 3)
          throw new Error("the country, alas, fell apart");
        if (root.includes("slow")) wait(5);
        while (root.includes("stuck") && replication === "2") wait(10);
        if (die !== undefined && existsSync(die)) {
          rmSync(die, { force: true });
          process.exit(7);
        }
      },
      output: () => ({
        hash,
        series: { civilianDeaths: Float64Array.from({ length: weeks }, (_, t) => value + t) },
        districts: {},
        parts: {},
        incidents: [],
      }),
    };
  },
};

export default engine;
