import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Runs } from "../../src/kernel/runs.ts";

const groups = fc.array(fc.integer({ min: -1, max: 2 }), { maxLength: 20 });

/** The group of every row, spelt out. */
function spelt(runs: Int32Array): number[] {
  const rows: number[] = [];
  for (let r = 0; r < runs.length; r += 3)
    for (let i = runs[r]!; i < runs[r + 1]!; i++) {
      expect(i).toBe(rows.length);
      rows.push(runs[r + 2]!);
    }
  return rows;
}

describe("runs", () => {
  it("cover every row in order, with its group, as it is now; neighbours differ", () => {
    fc.assert(
      fc.property(groups, fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1, max: 2 }))), (start, changes) => {
        const group = Int32Array.from(start);
        const runs = new Runs(group.length, group);
        for (const [row, to] of [...changes, [0, 0] as const]) {
          expect(spelt(runs.runs)).toEqual([...group]);
          for (let r = 3; r < runs.runs.length; r += 3) expect(runs.runs[r + 2]).not.toBe(runs.runs[r - 1]);
          if (group.length > 0) group[row % group.length] = to;
          runs.bring();
        }
      }),
    );
  });

  it("are a single one of no group where nothing is grouped", () => {
    expect([...new Runs(7, null).runs]).toEqual([0, 7, -1]);
  });
});
