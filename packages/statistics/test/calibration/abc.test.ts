import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { abc, adjusted, marginals, type AbcTrial } from "../../src/index.ts";

/** A mean between −5 and 5, seen as the mean of 20 normal draws with standard deviation 2. */
const gaussian = { low: -5, width: 10, error: 2 / Math.sqrt(20) };
const meanAt = (place: number): number => gaussian.low + gaussian.width * place;
const luck = (seed: string): number => new Stream(rootKey(seed), "luck").normal(0);
const seenMeans = (trials: readonly AbcTrial[]): Promise<number[][]> =>
  Promise.resolve(trials.map(({ place, seed }) => [meanAt(place[0]!) + gaussian.error * luck(seed)]));
const fit = (seed: string, observed: number, particles = 200) =>
  abc({ dimensions: 1, observed: [observed], simulate: seenMeans, seed, particles, least: 0.03 });

describe("abc", () => {
  it("finds the mean and spread of the posterior of a normal mean", async () => {
    const { particles, history } = await fit("gaussian", 1.5, 500);
    const { mean, sd } = marginals(particles)[0]!;
    expect(meanAt(mean)).toBeCloseTo(1.5, 1);
    expect((gaussian.width * sd) / gaussian.error).toBeGreaterThan(0.93);
    expect((gaussian.width * sd) / gaussian.error).toBeLessThan(1.1);
    for (const [at, { tolerance }] of history.entries())
      if (at > 0) expect(tolerance).toBeLessThanOrEqual(history[at - 1]!.tolerance);
  });

  it("finds both widths of the mixture of Sisson, Fan and Tanaka (2007)", async () => {
    const simulate = (trials: readonly AbcTrial[]): Promise<number[][]> =>
      Promise.resolve(
        trials.map(({ place, seed }) => {
          const stream = new Stream(rootKey(seed), "luck");
          return [-10 + 20 * place[0]! + (stream.unit(0) < 0.5 ? 1 : 0.1) * stream.normal(1)];
        }),
      );
    const { particles } = await abc({
      dimensions: 1,
      observed: [0],
      simulate,
      seed: "mixture",
      particles: 800,
      least: 0.03,
    });
    const total = particles.reduce((sum, { weight }) => sum + weight, 0);
    const within = (half: number): number =>
      particles.reduce((sum, { place, weight }) => sum + (Math.abs(-10 + 20 * place[0]!) < half ? weight : 0), 0) /
      total;
    // Half a normal with standard deviation 1 and half one with 0.1.
    expect(within(0.1)).toBeCloseTo((0.6827 + 0.0797) / 2, 1);
    expect(within(1)).toBeCloseTo((1 + 0.6827) / 2, 1);
  });

  it("holds the truth in about 95 % of its intervals when truths are drawn from the prior", async () => {
    const truths = new Stream(rootKey("truths"), "truths");
    let held = 0;
    const times = 200;
    for (let time = 0; time < times; time++) {
      const truth = truths.unit(time);
      const { particles } = await fit(`coverage ${time}`, meanAt(truth) + gaussian.error * truths.normal(time, 1), 80);
      const { low, high } = marginals(particles)[0]!;
      if (low <= truth && truth <= high) held++;
    }
    // A true share of 95 % gives 90.5 to 98.5 % in all but one of 200 such studies.
    expect(held / times).toBeGreaterThan(0.905);
    expect(held / times).toBeLessThan(0.99);
  });

  it("sees two parameters that only their sum is seen of as bound together", async () => {
    const simulate = (trials: readonly AbcTrial[]): Promise<number[][]> =>
      Promise.resolve(trials.map(({ place, seed }) => [place[0]! + place[1]! + 0.02 * luck(seed)]));
    const { particles } = await abc({ dimensions: 2, observed: [1], simulate, seed: "sum", particles: 300 });
    const [first] = marginals(particles);
    expect(first!.sdRatio).toBeGreaterThan(0.8);
    const sums = marginals(particles.map(({ place, weight }) => ({ place: [place[0]! + place[1]!], weight })));
    expect(sums[0]!.mean).toBeCloseTo(1, 1);
    expect(sums[0]!.sd).toBeLessThan(0.05);
  });

  it("gives the same however trials are spread over workers, and after a stop", async () => {
    const whole = await fit("again", 0, 50);
    const known = new Map<string, readonly number[]>();
    let left = 130;
    const remembering = async (trials: readonly AbcTrial[]): Promise<(readonly number[])[]> => {
      // Backwards, one by one, as far as it comes.
      for (const trial of trials.toReversed()) {
        if (known.has(trial.seed)) continue;
        if (left-- === 0) throw new Error("stopped");
        known.set(trial.seed, (await seenMeans([trial]))[0]!);
      }
      return trials.map(({ seed }) => known.get(seed)!);
    };
    const go = () =>
      abc({ dimensions: 1, observed: [0], simulate: remembering, seed: "again", particles: 50, least: 0.03 });
    await expect(go()).rejects.toThrow("stopped");
    left = Infinity;
    expect(JSON.stringify(await go())).toBe(JSON.stringify(whole));
  });

  it("leaves out what no trial differs in, and never keeps a trial without a summary", async () => {
    const simulate = (trials: readonly AbcTrial[]): Promise<number[][]> =>
      Promise.resolve(trials.map(({ place }) => [7, place[0]! < 0.3 ? NaN : place[0]!]));
    const { particles, scales } = await abc({
      dimensions: 1,
      observed: [0, 0.2],
      simulate,
      seed: "missing",
      particles: 40,
      generations: 6,
    });
    expect(scales[0]).toBe(0);
    expect(particles.every(({ place }) => place[0]! >= 0.3)).toBe(true);
  });

  it("refuses what makes no sense", async () => {
    await expect(fit("few", 0, 1)).rejects.toThrow(RangeError);
    const blind = {
      dimensions: 1,
      observed: [0],
      simulate: (trials: readonly AbcTrial[]) => Promise.resolve(trials.map(() => [NaN])),
      seed: "blind",
      particles: 4,
    };
    await expect(abc(blind)).rejects.toThrow("only 0 of 8 first trials");
  });
});

describe("adjusted", () => {
  it("narrows a posterior of a wide tolerance to the true one", async () => {
    const wide = await abc({
      dimensions: 1,
      observed: [1.5],
      simulate: seenMeans,
      seed: "wide",
      particles: 800,
      kept: 0.3,
      generations: 1,
    });
    const before = marginals(wide.particles)[0]!;
    const after = marginals(adjusted(wide.particles, [1.5], wide.scales)!)[0]!;
    expect((gaussian.width * before.sd) / gaussian.error).toBeGreaterThan(1.8);
    expect((gaussian.width * after.sd) / gaussian.error).toBeCloseTo(1, 0);
    expect(after.sd).toBeLessThan(0.7 * before.sd);
    expect(meanAt(after.mean)).toBeCloseTo(1.5, 0);
  });

  it("stays inside the prior and says when it cannot be done", async () => {
    const { particles, scales } = await fit("edge", -5.5, 60);
    for (const { place } of adjusted(particles, [-5.5], scales)!) {
      expect(place[0]).toBeGreaterThan(0);
      expect(place[0]).toBeLessThan(1);
    }
    expect(adjusted(particles.slice(0, 4), [-5.5], scales)).toBeNull();
  });
});
