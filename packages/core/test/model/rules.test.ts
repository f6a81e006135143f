import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { above, closing, saturate, settling } from "../../src/model/rules.ts";

const rate = fc.double({ min: 0, max: 5, noNaN: true });
const step = fc.double({ min: 0.01, max: 8, noNaN: true });

describe("closing", () => {
  it("closes as much of a gap in two half steps as in one", () => {
    fc.assert(
      fc.property(rate, step, (r, h) => {
        const half = 1 - closing(r, h / 2);
        expect(1 - half * half).toBeCloseTo(closing(r, h), 12);
      }),
    );
  });

  it("closes nothing at rate 0 and half at rate ln 2 in a week", () => {
    expect(closing(0, 1)).toBe(0);
    expect(closing(Math.LN2, 1)).toBeCloseTo(0.5, 15);
  });
});

describe("settling", () => {
  it("closes as much of a gap in two half steps as in one, and all but 1 / e of it in its time", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 200, noNaN: true }), step, (time, h) => {
        const half = 1 - settling(time, h / 2);
        expect(1 - half * half).toBeCloseTo(settling(time, h), 12);
        expect(settling(time, time)).toBeCloseTo(1 - 1 / Math.E, 14);
      }),
    );
  });
});

describe("saturate", () => {
  it("is 0 at 0, a half at the half, and never 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0.01, max: 1e6, noNaN: true }), (x, half) => {
        expect(saturate(0, half)).toBe(0);
        expect(saturate(half, half)).toBe(0.5);
        expect(saturate(x, half)).toBeLessThan(1);
        expect(saturate(x + half, half) - saturate(x, half)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("above", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it("lets nothing pass up to the restraint, all at full drive, more with drive and less with restraint", () => {
    fc.assert(
      fc.property(share, share, share, (drive, restraint, more) => {
        expect(above(restraint * drive, restraint)).toBe(0);
        expect(above(1, restraint)).toBe(restraint < 1 ? 1 : 0);
        expect(above(Math.min(1, drive + more), restraint)).toBeGreaterThanOrEqual(above(drive, restraint));
        expect(above(drive, Math.min(1, restraint + more))).toBeLessThanOrEqual(above(drive, restraint));
      }),
    );
  });
});
