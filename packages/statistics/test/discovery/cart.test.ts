import { describe, expect, it } from "vitest";
import { cart } from "../../src/discovery/cart.ts";
import { pruningSequence } from "../../src/discovery/prune.ts";
import { growTree, leaves, predict, type TreeNode } from "../../src/discovery/tree.ts";
import { draws } from "../draws.ts";
import { planted } from "./planted.ts";

const limitsOf = (node: TreeNode): string[] =>
  node.split ? [node.split.limit.id, ...limitsOf(node.split.left), ...limitsOf(node.split.right)] : [];

describe("a tree", () => {
  it("finds a planted box as one leaf of three limits", () => {
    const { columns, target, truth } = planted(1200, 0.03);
    const { tree, importance } = cart(columns, target);
    expect(new Set(limitsOf(tree))).toEqual(new Set(["a", "b", "season"]));
    const right = truth.filter((inside, row) => {
      const share = predict(tree, (id) => columns.find((column) => column.id === id)!.values[row]);
      return share > 0.5 === inside;
    });
    expect(right.length / truth.length).toBeGreaterThan(0.97);
    const shares = new Map(importance);
    expect(shares.get("c")).toBe(0);
    expect(shares.get("a")! + shares.get("b")! + shares.get("season")!).toBeGreaterThan(0.5);
  });

  it("prunes pure noise to its root", () => {
    const stream = draws("noise");
    const values = (k: number) => Array.from({ length: 300 }, (_, row) => stream.unit(row, k));
    const columns = ["a", "b", "c"].map((id, k) => ({ id, values: values(k) }));
    const target = values(9).map((value) => Number(value < 0.3));
    expect(growTree(columns, target).split).not.toBeNull();
    expect(cart(columns, target).tree.split).toBeNull();
  });

  it("regresses on a step function: two levels, the step in its place, nearly no error", () => {
    const stream = draws("step");
    const x = Array.from({ length: 200 }, (_, row) => stream.unit(row));
    const y = x.map((value, row) => (value < 0.35 ? 1000 : 1010) + 0.5 * stream.normal(row, 1));
    const { tree, steps } = cart([{ id: "x", values: x }], y);
    expect(leaves(tree).map(({ mean }) => Math.round(mean))).toEqual([1000, 1010]);
    expect((tree.split!.limit as { max: number }).max).toBeCloseTo(0.35, 1);
    // 0.011 of it is noise; a row on the wrong side of a fold's step costs 0.022.
    expect(steps.find((step) => step.leaves === 2)!.error).toBeLessThan(0.05);
    expect(steps.at(-1)!.error).toBeCloseTo(1, 1);
  });

  it("parts words in the best way of all", () => {
    const words = ["k", "l", "m", "n"];
    const level = { k: 1, l: 9, m: 2, n: 8 } as Record<string, number>;
    const values = Array.from({ length: 80 }, (_, row) => words[row % 4]);
    const tree = growTree(
      [{ id: "w", values }],
      values.map((word) => level[word]),
      { maxDepth: 1 },
    );
    expect(tree.split!.limit).toEqual({ id: "w", kind: "among", values: ["k", "m"] });
    expect(leaves(tree).map(({ mean }) => mean)).toEqual([1.5, 8.5]);
  });

  it("has rows, risk and prices that fit together", () => {
    const { columns, target } = planted(400, 0.1);
    const tree = growTree(columns, target, { minLeaf: 7 });
    const ends = leaves(tree);
    expect(ends.reduce((sum, { rows }) => sum + rows, 0)).toBe(400);
    expect(Math.min(...ends.map(({ rows }) => rows))).toBeGreaterThanOrEqual(7);
    const sequence = pruningSequence(tree);
    const sizes = sequence.map((step) => leaves(step.tree).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBe(1);
    for (let i = 1; i < sequence.length; i++) expect(sequence[i].alpha).toBeGreaterThan(sequence[i - 1].alpha);
    // Each is the best for its price among all of the sequence.
    const cost = ({ tree: pruned }: { tree: TreeNode }, alpha: number) =>
      leaves(pruned).reduce((sum, leaf) => sum + leaf.risk / tree.risk + alpha, 0);
    for (const [i, step] of sequence.entries()) {
      const alpha = (step.alpha + (sequence[i + 1]?.alpha ?? step.alpha + 1)) / 2;
      for (const other of sequence) expect(cost(step, alpha)).toBeLessThanOrEqual(cost(other, alpha) + 1e-12);
    }
  });

  it("refuses what makes no sense", () => {
    const columns = [{ id: "a", values: [1, 2, 3] }];
    expect(() => growTree(columns, [1, 2])).toThrow(RangeError);
    expect(() => growTree(columns, [1, 2, 3], { minLeaf: 0 })).toThrow(RangeError);
    expect(() => cart(columns, [1, 2, 3], { folds: 4 })).toThrow("2 to the 3 groups");
  });
});
