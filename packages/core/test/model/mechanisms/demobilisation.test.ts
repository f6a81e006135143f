import fc from "fast-check";
import { expect, it } from "vitest";
import { processed } from "../../../src/model/mechanisms/demobilisation.ts";

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const sum = (values: readonly number[]): number => values.reduce((all, x) => all + x, 0);

it("demobilises as many as there are places for, or as many as are willing, whichever is less", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), amount, (willing, places) => {
      const demand = sum(willing);
      const done = willing.map((w) => processed(w, demand, places));
      expect(sum(done) / Math.max(1, demand)).toBeCloseTo(Math.min(demand, places) / Math.max(1, demand), 9);
      for (const [i, w] of willing.entries()) expect(done[i]).toBeLessThanOrEqual(w);
    }),
  );
});
