import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recorded, threshold } from "../../src/observation/recorded.ts";

const months = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("what is recorded", () => {
  it("is each year whole or not at all, by 25 deaths", () => {
    fc.assert(
      fc.property(months, (deaths) => {
        const seen = recorded(deaths);
        expect(seen).toHaveLength(deaths.length);
        for (let from = 0; from < deaths.length; from += 13) {
          const year = deaths.slice(from, from + 13);
          expect(seen.slice(from, from + 13)).toEqual(sum(year) >= threshold ? year : year.map(() => 0));
        }
      }),
    );
  });
});
