import { describe, expect, it } from "vitest";
import { planRows } from "../../../src/model/world/plans.ts";
import { plannedLevers } from "../../../src/model/tables.ts";
import { tiny } from "../../support/tiny.ts";

describe("rows of plans", () => {
  it("are in order of week and name the row of their task or phase", () => {
    const mission = tiny.mission!;
    const [first, second] = mission.phases;
    const rows = planRows({
      ...mission,
      plan: { funding: [{ week: 9, value: 0.1 }] },
      phases: [first!, { ...second!, plan: { police: [{ week: 3, value: 5 }] }, tasks: [{ ...second!.tasks[0]!, plan: { budget: [{ week: 5, value: 2 }] } }] }],
    });
    expect(rows.map(({ what, row, week, value }) => [plannedLevers[what], row, week, value])).toEqual([
      ["police", 1, 3, 5],
      ["budget", first!.tasks.length, 5, 2],
      ["funding", 0, 9, 0.1],
    ]);
    expect(planRows(null)).toEqual([]);
  });

  it("refuse a lever that no plan can change", () => {
    expect(() => planRows({ ...tiny.mission!, plan: { lag: [{ week: 1, value: 2 }] } as never })).toThrow(/"lag" cannot be planned/);
  });
});
