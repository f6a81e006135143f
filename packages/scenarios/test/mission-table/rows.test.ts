import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agentRows } from "../../src/mission-table/agents.ts";
import { planOf } from "../../src/mission-table/arms.ts";
import engine from "../../src/mission-table/engine.ts";
import { rowIds, waiting } from "../../src/mission-table/list.ts";
import { valueOf } from "../../src/mission-table/reduce.ts";
import { rows } from "../../src/mission-table/rows/index.ts";

const root = new URL("../../../../", import.meta.url);
const measured = new URL("docs/generated/mission.json", root);

const plan = planOf(rows);

describe("rows of the mission table", () => {
  it("cover the list, each once and in its order; what nothing turns yet is named", () => {
    const there = [...agentRows, ...rows].map(({ id }) => id);
    expect(there).toEqual(rowIds.filter((id) => !(id in waiting)));
    expect(Object.keys(waiting).filter((id) => there.includes(id))).toEqual([]);
  });

  it("stand in the committed table, every one and no other", () => {
    const table = JSON.parse(readFileSync(measured, "utf8")) as {
      rows: { id: string; verdict: string; reason: string }[];
    };
    expect(table.rows.map(({ id }) => id)).toEqual(rowIds);
    for (const { id, verdict, reason } of table.rows) {
      expect(["shown", "absent as expected", "not shown"], id).toContain(verdict);
      if (verdict === "not shown") expect(reason, `${id} says why it is not shown`).not.toBe("");
    }
  });

  it.each(rows.map((row) => [row.id, row] as const))(
    "%s says what decides, how small an effect counts, and who says so",
    (_, row) => {
      const all = row.experiments.flatMap(({ observables }) => observables);
      expect(all.some(({ primary }) => primary)).toBe(true);
      for (const { least, because, source, expect: expected, primary } of all) {
        expect(least).toBeGreaterThan(0);
        expect(because).not.toBe("");
        expect(source).toMatch(/mission\.md|P\d\d|[12]\d{3}/);
        if (primary) expect(expected).not.toBe("open");
      }
      for (const { file, arms, observables } of row.experiments) {
        expect(existsSync(new URL(file, root)), file).toBe(true);
        for (const { contrast = {} } of observables)
          for (const arm of Object.keys(contrast)) expect(Object.keys(arms)).toContain(arm);
      }
    },
  );

  it("turn levers: no two arms of an experiment are the same country", () => {
    for (const { id, experiments } of rows)
      for (const experiment of experiments) {
        const arms = Object.keys(experiment.arms).map((arm) => plan.armOf(experiment, arm).id);
        expect(new Set(arms).size, `${id}: ${experiment.lever}`).toBe(arms.length);
      }
  });

  it("build countries that the model accepts, and ask for series that there are", () => {
    // The last setting of each experiment; the others differ from it in numbers only.
    for (const { experiments } of rows)
      for (const experiment of experiments) {
        const { spec, districts } = plan.armOf(experiment, Object.keys(experiment.arms).at(-1)!);
        const few = { ...spec, communities: 80 };
        const run = engine.start(few, { seed: "s", arm: "mission", weeks: 1, record: { districts: [...districts] } });
        run.step();
        const done = { status: "done", seed: "s", arm: "mission", ...run.output() } as const;
        const ids = spec.districts.map(({ id }) => id);
        for (const observable of experiment.observables) expect(() => valueOf(done, observable, 0, ids)).not.toThrow();
      }
  }, 120_000);
});
