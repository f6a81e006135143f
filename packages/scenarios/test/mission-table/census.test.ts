import { describe, expect, it } from "vitest";
import { agentRows } from "../../src/mission-table/agents.ts";
import { census, censusResult } from "../../src/mission-table/census.ts";

const [communities] = agentRows;

describe("census of agents", () => {
  it("finds what stands and moves within a year of Liberia", () => {
    const counts = census({ scenarios: ["liberia"], weeks: 60 });
    const of = (id: string) => counts.find(({ row }) => row.id === id)!;
    expect(of("A1")).toMatchObject({ missing: [], still: [] });
    expect(of("A2")).toMatchObject({ missing: [], still: [] });
    expect(of("A4").missing).not.toContain("infantry");
    // No common exercises there: what the first week copies is no move.
    expect(of("A4").still).toContain("training");
  }, 30_000);

  it("sees nothing move in no time, and says so", () => {
    const [count] = census({ scenarios: ["liberia"], weeks: 0 });
    expect(count!.still).toEqual(Object.keys(communities!.states));
    const { verdict, effect, reason } = censusResult(count!);
    expect(verdict).toBe("not shown");
    expect(effect).toBe(0);
    expect(reason).toMatch(/never moves: .*fear/);
  });

  it("shows a row when nothing is left", () => {
    expect(censusResult({ row: communities!, missing: [], still: [] })).toMatchObject({
      verdict: "shown",
      effect: 1,
      reason: "",
    });
  });
});
