import type { Engine } from "@truce/scenarios/run";

/** Times that a run goes round; nothing by default, so that only the runner is left. */
const work = Number(process.env["TRUCE_BENCH_WORK"] ?? 0);

/** An engine whose weeks do nothing, or a fixed amount of arithmetic. */
const engine: Engine = {
  start(_spec, { seed, weeks = 1 }) {
    let week = 0;
    let x = seed.length;
    return {
      get week() {
        return week;
      },
      get finished() {
        return week >= weeks;
      },
      step() {
        for (let i = 0; i < work; i++) x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
        week++;
      },
      output: () => ({
        hash: x.toString(16),
        series: { civilianDeaths: Float64Array.of(x / 2 ** 32) },
        districts: {},
        parts: {},
        incidents: [],
      }),
    };
  },
};

export default engine;
