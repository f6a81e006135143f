import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { localEpisodes, localPresence } from "../../src/estimators/local.ts";
import type { Sample } from "../../src/sample/run.ts";

const [months, places] = [80, 6];

/** Places in which peacekeepers come and go by chance and, by how many stand there, make fighting rarer. @param calm how much */
function made(calm: number): Sample {
  const luck = new Stream(rootKey("made places"), "places");
  const decided = Array.from({ length: 20 }, (_, i) => {
    const missionStrength: number[] = [], battleDeaths: number[] = [];
    for (let t = 0; t < months; t++)
      for (let k = 0; k < places; k++) {
        const stood = t === 0 ? 0 : missionStrength[(t - 1) * places + k]!;
        missionStrength.push(t < 13 || luck.unit(i, t * 1000 + k) < 0.5 ? 0 : 200);
        battleDeaths.push(luck.unit(i, t * 1000 + 100 + k) < 0.5 * (stood > 0 ? 1 - calm : 1) ? Math.ceil(20 * luck.unit(i, t * 1000 + 200 + k)) : 0);
      }
    return { months: {}, districts: { missionStrength, battleDeaths }, first: {}, weeks: 4 * months };
  });
  return { id: "made", countries: decided.map(() => ({ chosen: 1, start: 52, districts: places })), arms: { decided } };
}

describe("places with peacekeepers", () => {
  it("have less fighting the month after if they make it rarer, and not otherwise", () => {
    expect(localPresence.estimate(made(0.6), { what: "effect" }).ci95[1]).toBeLessThan(0);
    const { ci95 } = localPresence.estimate(made(0), { what: "effect" });
    expect(ci95[0]).toBeLessThan(0);
    expect(ci95[1]).toBeGreaterThan(0);
  });

  it("are no worse than others where peacekeepers stand by chance", () => {
    const { ci95 } = localPresence.estimate(made(0), { what: "deployment" });
    expect(ci95[0]).toBeLessThan(0);
    expect(ci95[1]).toBeGreaterThan(0);
  });

  it("see episodes end sooner and fewer begin", () => {
    expect(localEpisodes.estimate(made(0.6), { what: "end" }).ci95[0]).toBeGreaterThan(0);
    expect(localEpisodes.estimate(made(0.6), { what: "begin" }).ci95[1]).toBeLessThan(0);
  });
});
