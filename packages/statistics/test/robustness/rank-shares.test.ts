import fc from "fast-check";
import { expect, it } from "vitest";
import { rankShares } from "../../src/robustness/rank-shares.ts";

it("counts how often each design has each place, and equal designs share theirs", () => {
  const [first, second, third] = rankShares(
    [
      [1, 1, 5, 2],
      [2, 3, 4, 2],
      [3, 2, 6, 2],
    ],
    "lower",
  );
  expect(first.shares.map((share) => share * 12)).toEqual([7, 4, 1].map((part) => expect.closeTo(part, 9)));
  expect(second.shares.map((share) => share * 12)).toEqual([4, 4, 4].map((part) => expect.closeTo(part, 9)));
  expect(third.shares.map((share) => share * 12)).toEqual([1, 4, 7].map((part) => expect.closeTo(part, 9)));
  expect([first, second, third].map(({ meanRank }) => meanRank)).toEqual([1.5, 2, 2.5]);
});

it("gives every design and every place one whole, and turns round with the direction", () => {
  const values = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([designs, futures]) => {
      const row = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: futures, maxLength: futures });
      return fc.array(row, { minLength: designs, maxLength: designs });
    });
  fc.assert(
    fc.property(values, (outcomes) => {
      const all = rankShares(outcomes, "lower");
      for (const { shares, meanRank } of all) {
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares.reduce((sum, share, place) => sum + share * (place + 1), 0)).toBeCloseTo(meanRank, 9);
      }
      for (const place of outcomes.keys())
        expect(all.reduce((sum, { shares }) => sum + shares[place], 0)).toBeCloseTo(1, 9);
      const turned = rankShares(outcomes, "higher");
      for (const [design, { shares }] of all.entries())
        expect(turned[design].shares.toReversed()).toEqual(shares.map((share) => expect.closeTo(share, 9)));
    }),
  );
});

it("refuses designs that did not meet the same futures", () => {
  expect(() => rankShares([[1, 2], [1]], "lower")).toThrow(RangeError);
});
