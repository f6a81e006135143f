import { rootKey, Stream } from "@truce/core/kernel";
import type { Engine } from "../../src/run/engine.ts";

/** Draws numbers instead of simulating. A seed may ask for trouble: `bad` throws in week 3, `exit` kills its thread. */
const engine: Engine = {
  start(spec, { seed, arm, weeks = spec.weeks, record }) {
    if (seed.includes("refused")) throw new Error("this seed is refused");
    const stream = new Stream(rootKey(seed), "fake");
    const series = new Float64Array(weeks);
    let week = 0;
    return {
      get week() {
        return week;
      },
      get finished() {
        return week >= weeks;
      },
      step() {
        if (seed.includes("bad") && week === 3) throw new Error("went bad");
        if (seed.includes("exit") && week === 3) process.exit(7);
        series[week] = stream.unit(week) * (arm === "mission" ? 1 : 2);
        week++;
      },
      output: () => ({
        hash: `${seed}/${arm}/${series.at(-1)!}`,
        series: { luck: series },
        districts: { luck: new Float64Array(weeks * spec.districts.length) },
        parts: {},
        incidents: record.incidents
          ? [
              {
                week: 0,
                district: "hills",
                community: 0,
                kind: "raid",
                perpetrator: "hillmen",
                civilianDeaths: 1,
                otherDeaths: 0,
                responded: false,
              },
            ]
          : [],
      }),
    };
  },
};

export default engine;
