import { describe, expect, it } from "vitest";
import { abc, emulate, latinHypercube, marginals, type Tried } from "../../src/index.ts";
import { draws } from "../draws.ts";

/** A simulator whose luck is three times as large as what its two parameters do; a third parameter does nothing. */
function trials(count: number): Tried[] {
  const luck = draws("noisy");
  return latinHypercube(count, 3, "emulated").map((place, row) => ({
    place,
    summaries: [truth(place) + 1.2 * luck.normal(row, 0), row % 3 === 0 ? NaN : 4 * place[1]! + 0.1 * luck.normal(row, 1)],
  }));
}
const truth = ([a, b]: readonly number[]): number => 2 * a! - 3 * (b! - 1 / 2) ** 2;

describe("an emulator", () => {
  it("says what the simulator says on average, and how sure it is", () => {
    const emulator = emulate(trials(1000));
    const places = latinHypercube(50, 3, "asked");
    const errors = places.map((place) => emulator.at(place, "one")[0]! - truth(place));
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / 50)).toBeLessThan(0.2);
    // Its own error is that of an estimate from a thousand trials.
    const spread = Array.from({ length: 200 }, (_, k) => emulator.at([0.5, 0.5, 0.5], `draw ${k}`)[0]!);
    const mean = spread.reduce((sum, value) => sum + value, 0) / 200;
    const deviation = Math.sqrt(spread.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 199);
    expect(deviation).toBeGreaterThan(0.03);
    expect(deviation).toBeLessThan(0.15);
    expect(emulator.explained[0]).toBeGreaterThan(0.1);
    expect(emulator.explained[0]).toBeLessThan(0.4);
    expect(emulator.explained[1]).toBeGreaterThan(0.98);
    expect(emulator.trials).toEqual([1000, 666]);
  });

  it("finds parameters that the luck of single trials hides, and does not find those that do nothing", async () => {
    const emulator = emulate(trials(1000));
    const simulate = (asked: readonly { place: readonly number[]; seed: string }[]) => Promise.resolve(asked.map(({ place, seed }) => emulator.at(place, seed)));
    const { particles } = await abc({ dimensions: 3, observed: [1.5, 2], simulate, seed: "emulated", particles: 200 });
    const [first, second, idle] = marginals(particles);
    expect(first!.mean).toBeCloseTo(0.75, 1);
    expect(second!.mean).toBeCloseTo(0.5, 1);
    expect(first!.sdRatio).toBeLessThan(0.4);
    expect(idle!.sdRatio).toBeGreaterThan(0.8);
  });

  it("refuses too few trials", () => {
    expect(() => emulate(trials(30))).toThrow(/summary 1: 20 trials are too few/);
  });
});
