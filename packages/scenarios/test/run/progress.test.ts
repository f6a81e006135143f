import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressMeter } from "../../src/run/progress.ts";

describe("the progress meter", () => {
  it("is exact where every run takes the same time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9000 }), (total, each) => {
        let clock = 0;
        const meter = progressMeter(total, () => clock);
        expect(meter.read().secondsLeft).toBeNull();
        for (let done = 1; done <= total; done++) {
          clock += each;
          expect(meter.tick(true).secondsLeft).toBeCloseTo(((total - done) * each) / 1000, 9);
        }
        expect(meter.read()).toMatchObject({ done: total, failed: 0, secondsLeft: 0 });
      }),
    );
  });
});
