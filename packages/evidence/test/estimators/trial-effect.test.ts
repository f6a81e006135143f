import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, test } from "vitest";
import { trialEffect } from "../../src/estimators/trial-effect.ts";
import type { RunOfMonths } from "../../src/sample/run.ts";
import type { Trials } from "../../src/sample/trials.ts";

const [countries, places, months] = [12, 10, 60];

/** Countries that differ, districts that differ, and what treatment adds in each month after the third: to a share and to weekly deaths. */
function made(share: number, deaths: number): Trials {
  const luck = new Stream(rootKey("made"), "places");
  const treated = Array.from({ length: countries }, (_, i) =>
    Array.from({ length: places }, (_, k) => (k + i) % 2 === 0),
  );
  const run = (i: number, added: 0 | 1): RunOfMonths => {
    const grid = (of: (k: number) => number, more: number) =>
      Array.from(
        { length: months * places },
        (_, at) => of(at % places) + (Math.floor(at / places) >= 3 && treated[i]![at % places]! ? added * more : 0),
      );
    const districts = {
      trustInPolice: grid((k) => 0.3 + 0.02 * i + 0.01 * luck.unit(i, k), share),
      crime: grid((k) => 5 + luck.unit(i, 100 + k), deaths),
    };
    return { months: {}, districts, first: {}, weeks: 4 * months };
  };
  const arm = (added: 0 | 1) => Array.from({ length: countries }, (_, i) => run(i, added));
  return {
    id: "made",
    countries: Array.from({ length: countries }, () => ({ start: 2, end: 30 })),
    arms: { base: arm(0), tried: arm(1) },
    treated,
    people: Array.from({ length: countries }, () => Array.from({ length: places }, () => 50_000)),
  };
}

describe("the effect of a trial", () => {
  const sample = made(0.1, -1);

  test("is found between places and beside what would have been, for stocks as levels and for flows as yearly rates for 100,000", () => {
    const share = trialEffect(sample, { arm: "tried", measure: "trustInPolice" });
    expect(share.value).toBeCloseTo(0.1, 3);
    expect(share.causal.treated.value).toBeCloseTo(0.1, 10);
    expect(share.causal.control.value).toBeCloseTo(0, 10);
    const deaths = trialEffect(sample, { arm: "tried", measure: "crime" });
    expect(deaths.causal.treated.value).toBeCloseTo(-1 * 13 * 2, 8);
    expect(deaths.value).toBeCloseTo(-26, 0);
  });

  test("carries the error of a survey: the interval holds the truth and narrows with respondents; nothing is found where nothing is", () => {
    const asked = (respondents: number, of = sample) =>
      trialEffect(of, { arm: "tried", measure: "trustInPolice", respondents });
    const width = ({ ci95: [low, high] }: ReturnType<typeof asked>) => high - low;
    expect(asked(40).ci95[0]).toBeLessThan(0.1);
    expect(asked(40).ci95[1]).toBeGreaterThan(0.1);
    expect(width(asked(10)) / width(asked(160))).toBeCloseTo(4, 0);
    const { ci95 } = asked(40, made(0, 0));
    expect(ci95[0]).toBeLessThan(0);
    expect(ci95[1]).toBeGreaterThan(0);
  });

  test("of what goes on after the mission is read in the second year after it left", () => {
    expect(trialEffect(sample, { arm: "tried", measure: "crime", window: "gone" }).causal.treated.value).toBeCloseTo(
      -26,
      8,
    );
  });

  test("asks for an arm and a measure that there are", () => {
    expect(() => trialEffect(sample, { arm: "none", measure: "crime" })).toThrow(/base, tried/);
    expect(() => trialEffect(sample, { arm: "tried", measure: "nothing" })).toThrow(/no measure "nothing"/);
    expect(() => trialEffect(sample, { arm: "tried", measure: "fear" })).toThrow(/no measure "fear" by district/);
  });
});
