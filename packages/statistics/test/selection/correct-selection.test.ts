import { describe, expect, it } from "vitest";
import { correctSelection } from "../../src/selection/correct-selection.ts";
import { draws } from "../draws.ts";

const stream = draws("selection");
const sample = (round: number, design: number, n: number, common: number) =>
  Array.from(
    { length: n },
    (_, i) =>
      0.5 * design +
      Math.sqrt(common) * stream.normal(round, i) +
      Math.sqrt(1 - common) * stream.normal(round, 1000 * (design + 1) + i),
  );

describe("probability of correct selection", () => {
  it("is a bound that holds, and common luck raises it", () => {
    const rounds = 500;
    const result = [0, 0.9].map((common) => {
      let [right, claimed] = [0, 0];
      for (let round = 0; round < rounds; round++) {
        const samples = [0, 1, 2, 3].map((design) => sample(round, design, 20, common));
        const { best, probability } = correctSelection(samples, "lower");
        if (best === 0) right++;
        claimed += probability;
      }
      return { right: right / rounds, claimed: claimed / rounds };
    });
    for (const { right, claimed } of result) expect(claimed).toBeLessThan(right + 0.03);
    expect(result[1].claimed).toBeGreaterThan(result[0].claimed + 0.1);
    expect(result[1].right).toBeGreaterThan(0.98);
  });

  it("knows an indifference zone, unequal numbers, and designs that are equal", () => {
    const [a, b] = [sample(1, 0, 30, 0.9), sample(1, 0.1, 20, 0.9)];
    expect(correctSelection([a, b], "lower", 1).probability).toBeGreaterThan(0.99);
    expect(
      correctSelection(
        [
          [1, 2],
          [1, 2],
        ],
        "higher",
      ),
    ).toEqual({ best: 0, probability: 0.5, rivals: [0, 0.5] });
    expect(() => correctSelection([[1, 2]], "higher")).toThrow(RangeError);
    expect(() => correctSelection([[1, 2], [1]], "higher")).toThrow("design 1 has 1");
  });
});
