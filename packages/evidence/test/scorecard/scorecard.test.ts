import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/finding/schema.ts";
import type { Verdict } from "../../src/finding/verdict.ts";
import { countsOf, scorecard } from "../../src/scorecard/scorecard.ts";

const finding = (id: string, group?: string): Finding => ({
  id,
  statement: "s",
  citation: "c",
  flag: "V",
  published: { text: "t" },
  ...(group !== undefined && { group }),
  notTested: "only for this test",
});
const row = (id: string, verdict: Verdict, group?: string) => ({ finding: finding(id, group), model: null, verdict });

describe("counts", () => {
  it("take a group once, as its worst", () => {
    expect(countsOf([row("P01", "pass", "a"), row("P02", "fail", "a"), row("P03", "pass"), row("P04", "not tested"), row("P05", "not tested", "a")])).toEqual({ pass: 1, fail: 1, notTested: 1, cases: { pass: 0, fail: 0 } });
  });

  it("keep replays of real cases apart", () => {
    expect(countsOf([row("P01", "pass"), row("C01", "fail"), row("C02", "pass"), row("C03", "not tested")])).toEqual({ pass: 1, fail: 0, notTested: 0, cases: { pass: 1, fail: 1 } });
  });
});

describe("a scorecard", () => {
  it("makes only the samples that its findings need, and leaves none out", async () => {
    const asked: string[] = [];
    const card = await scorecard([finding("P01"), finding("P02")], { root: "a", quick: true, onSample: (name) => asked.push(name) });
    expect(asked).toEqual([]);
    expect(card.rows.map(({ verdict }) => verdict)).toEqual(["not tested", "not tested"]);
  });
});
