import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveSize, equallyWeighted, marginals } from "../../src/index.ts";

const particles = fc.array(
  fc.record({
    place: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })),
    weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
  }),
  { minLength: 2, maxLength: 40 },
);

describe("equallyWeighted", () => {
  it("draws each particle its weight times the count, rounded up or down", () => {
    fc.assert(
      fc.property(particles, fc.integer({ min: 1, max: 300 }), (all, count) => {
        const drawn = equallyWeighted(all, count, "draws");
        expect(drawn).toHaveLength(count);
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        for (const particle of all) {
          const times = drawn.filter((each) => each === particle).length;
          expect(Math.abs(times - (particle.weight / total) * count)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });
});

describe("marginals", () => {
  it("lie inside the particles, in order", () => {
    fc.assert(
      fc.property(particles, (all) => {
        const [{ low, median, high, mean, sd }] = marginals(all) as [ReturnType<typeof marginals>[number]];
        const values = all.map(({ place }) => place[0]);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(sd).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it("of an even spread have the spread of the prior", () => {
    const even = Array.from({ length: 1000 }, (_, i) => ({ place: [(i + 0.5) / 1000], weight: 1 }));
    expect(marginals(even)[0]!.sdRatio).toBeCloseTo(1, 3);
    expect(effectiveSize(even)).toBeCloseTo(1000, 6);
  });
});
