import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "../../src/study/study.ts";
import { disclaimer, differenceSentence, pairSentence, verdict } from "../../src/study/words.ts";
import { fakeStudy } from "../fake-study.ts";

const study = fakeStudy({ pairs: 4, weeks: 60 });
const of = (id: string) => study.outcomes.find((outcome) => outcome.id === id)!;
const withPairs = (id: string, lower: number, equal: number, higher: number): Outcome => ({
  ...of(id),
  pairs: { lower, equal, higher },
});

test("the counts in a sentence add up to all pairs", () => {
  const count = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(
      fc.constantFrom("civilianDeaths", "trustInPolice", "displaced", "demobilised"),
      count,
      count,
      count,
      (id, a, b, c) => {
        fc.pre(a + b + c > 0);
        const sentence = pairSentence(withPairs(id, a, b, c))!;
        const [good, all, ...others] = sentence.match(/\d+/g)!.map(Number);
        expect(all).toBe(a + b + c);
        expect(good! + others.reduce((x, y) => x + y, 0)).toBe(all);
      },
    ),
  );
});

test("sentences read like sentences", () => {
  expect(pairSentence(withPairs("civilianDeaths", 43, 1, 6))).toBe(
    "In 43 of 50 pairs fewer civilians died with the mission than without; in 6 it was the other way round, in 1 there was no difference.",
  );
  expect(pairSentence(withPairs("trustInPolice", 5, 0, 45))).toBe(
    "In 45 of 50 pairs people trusted the police more with the mission than without; in 5 it was the other way round.",
  );
  expect(pairSentence(withPairs("civilianDeaths", 50, 0, 0))).toBe(
    "In 50 of 50 pairs fewer civilians died with the mission than without.",
  );
  expect(pairSentence(of("missionStrength"))).toBeUndefined();
  expect(pairSentence({ ...of("civilianDeaths"), pairs: null })).toBeUndefined();
});

test("a verdict needs an interval that leaves out zero, and a direction", () => {
  const with95 = (id: string, low: number, high: number): Outcome => ({
    ...of(id),
    difference: { mean: (low + high) / 2, ci95: [low, high] },
  });
  expect(verdict(with95("civilianDeaths", -5, -1))).toBe("better");
  expect(verdict(with95("civilianDeaths", 1, 5))).toBe("worse");
  expect(verdict(with95("civilianDeaths", -1, 5))).toBe("not resolved");
  expect(verdict(with95("civilianDeaths", NaN, NaN))).toBe("not resolved");
  expect(verdict(with95("trustInPolice", 1, 5))).toBe("better");
  expect(verdict(with95("demobilised", 1, 5))).toBe("higher");
  expect(verdict(with95("cost", 1, 5))).toBe("");
});

test("one pair gives no interval, and says so", () => {
  expect(differenceSentence({ ...of("civilianDeaths"), difference: { mean: -3, ci95: [NaN, NaN] } })).toContain(
    "one pair gives no interval",
  );
});

test("the sentence under results names the country and forecasts nothing", () => {
  expect(disclaimer(study)).toContain("does not forecast Liberia");
});
