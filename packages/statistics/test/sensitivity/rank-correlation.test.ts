import { expect, test } from "vitest";
import { midranks, rankEffects } from "../../src/sensitivity/rank-correlation.ts";
import { draws } from "../draws.ts";

test("ranks of ties are shared", () => {
  expect(midranks([10, 20, 10, 30])).toEqual([1.5, 3, 1.5, 4]);
});

test("Spearman's correlation of a published example", () => {
  // Hours of television and IQ of ten people: −29/165.
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
  expect(rankEffects([{ id: "iq", values: iq }], hours)[0].value).toBeCloseTo(-29 / 165, 12);
});

test("a strong factor is above the noise, idle ones hardly ever", () => {
  const stream = draws("ranks");
  let idle = 0;
  for (let trial = 0; trial < 60; trial++) {
    stream.seek(trial);
    const n = 60;
    const column = (k: number) => Array.from({ length: n }, (_, i) => stream.unit(i, k));
    const [a, b, c] = [column(0), column(1), column(2)];
    const word = c.map((u) => (u < 0.4 ? "low" : u < 0.7 ? "middle" : "high"));
    const y = a.map((x, i) => -x * x * x + (word[i] === "middle" ? 0.5 : 0) + 0.1 * stream.normal(i, 3));
    const effects = rankEffects(
      [
        { id: "strong", values: a },
        { id: "idle", values: b },
        { id: "word", values: word },
      ],
      y,
      { resamples: 50 },
    );
    expect(effects[0].value).toBeLessThan(-0.3);
    expect(effects[2]).toMatchObject({ measure: "correlation ratio", aboveNoise: true });
    if (effects[1].aboveNoise) idle++;
  }
  expect(idle).toBeLessThan(6);
});
