import { describe, expect, it } from "vitest";
import { failures, regimeOf } from "../../src/patterns/regime.ts";
import { makeRun, type Sketch } from "./synthetic.ts";

const weeks = 520;
const run = (battleDeathsAWeek: number, { series = {}, moments = [] }: Sketch = {}) =>
  makeRun(weeks, {
    series: {
      battleDeaths: () => battleDeathsAWeek,
      fighters: (week) => (week === 0 ? 9000 : 1000),
      agreed: () => 1,
      policeCapacity: () => 1000,
      ...series,
    },
    moments,
  });
const fall = { type: "governmentFalls", week: 100, value: 1 } as const;

describe("regimes", () => {
  it("follow the thresholds of conflict data in the last five years", () => {
    expect(regimeOf(run(20))).toBe("war");
    expect(regimeOf(run(1))).toBe("relapse");
    expect(regimeOf(run(0.4))).toBe("durable peace");
    expect(regimeOf(run(0, { series: { battleDeaths: (week) => (week < 200 ? 50 : 0) } }))).toBe("durable peace");
    expect(regimeOf(run(0, { series: { battleDeaths: (week) => (week === 300 ? 30 : 0) } }))).toBe("relapse");
  });

  it("tell a silence of arms from peace", () => {
    expect(regimeOf(run(0, { series: { fighters: () => 9000 } }))).toBe("frozen conflict");
    expect(regimeOf(run(0, { series: { agreed: () => 0 } }))).toBe("frozen conflict");
    expect(regimeOf(run(0, { moments: [fall] }))).toBe("victor's peace");
    expect(regimeOf(run(20, { moments: [fall] }))).toBe("war");
  });
});

describe("ways to fail", () => {
  const failed = (of: ReturnType<typeof run>): string[] =>
    Object.entries(failures)
      .filter(([, fails]) => fails(of))
      .map(([name]) => name);

  it("are none in a good peace and each seen by itself", () => {
    expect(failed(run(0))).toEqual([]);
    expect(failed(run(2))).toEqual(["war or relapse"]);
    expect(failed(run(0, { series: { fighters: () => 1 } }))).toEqual(["armed standstill"]);
    expect(failed(run(0, { moments: [fall] }))).toEqual(["government overthrown"]);
    expect(failed(run(0, { moments: [{ type: "expulsion", week: 9, value: 0.1 }] }))).toEqual([
      "mission asked to leave",
    ]);
    expect(failed(run(0, { series: { civilianDeaths: () => 3 } }))).toEqual(["preyed upon without war"]);
    expect(failed(run(0, { series: { policeCapacity: (week) => (week < 300 ? 1000 : 400) } }))).toEqual([
      "police lost again",
    ]);
  });
});
