import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "@truce/core";
import { agentRows } from "../../src/mission-table/agents.ts";
import { planOf } from "../../src/mission-table/arms.ts";
import engine from "../../src/mission-table/engine.ts";
import { componentRowId, rowIds, waiting } from "../../src/mission-table/list.ts";
import { valueOf } from "../../src/mission-table/reduce.ts";
import { declared } from "../../src/mission-table/rows/components/index.ts";
import { rows } from "../../src/mission-table/rows/index.ts";

const root = new URL("../../../../", import.meta.url);
const measured = new URL("docs/generated/mission.json", root);

const plan = planOf(rows);

describe("part K", () => {
  const all = catalogue().components.map(({ id }) => id);
  const wanting = all.flatMap((id) => {
    const count = declared.filter(({ component }) => component === id).length;
    return count === 1 ? [] : [`${id} has ${count} rows`];
  });

  it("has exactly one row for each component of the catalogue", () => {
    expect(
      wanting,
      "declare each once in packages/scenarios/src/mission-table/rows/components: a scene in which it can act, the task with its priority and money, " +
        "a claim, the one observable that decides (from its card, with its source, before anything is run) and what it harms or takes from others",
    ).toEqual([]);
    expect(declared.map(({ component }) => component).filter((id) => !all.includes(id))).toEqual([]);
  });

  it.each(declared.map((one) => [one.component, one] as const))(
    "%s: one observable decides, something stands beside it, and one task is all that differs",
    (id, { beside }) => {
      const { experiments } = rows.find((row) => row.id === componentRowId(id))!;
      expect(experiments).toHaveLength(1);
      const [{ observables, arms }] = experiments as [(typeof experiments)[number]];
      expect(observables.filter(({ primary }) => primary)).toHaveLength(1);
      expect(beside.length).toBeGreaterThan(0);
      const [off, on] = Object.keys(arms).map((arm) => plan.armOf(experiments[0]!, arm).spec);
      const others = (spec: typeof off): unknown => ({
        ...spec,
        mission: {
          ...spec!.mission,
          phases: spec!.mission!.phases.map(({ tasks, ...phase }) => ({
            ...phase,
            tasks: tasks.filter(({ component }) => component !== id),
          })),
        },
      });
      expect(others(on)).toEqual(others(off));
      const given = (spec: typeof off): number =>
        spec!.mission!.phases.flatMap(({ tasks }) => tasks).filter(({ component }) => component === id).length;
      expect(given(off)).toBe(0);
      expect(given(on)).toBeGreaterThan(0);
    },
  );

  it("costs at most a third of the other rows", () => {
    // As measured: what a week takes apart from communities is as much as a thousand of them.
    const apart = 1000;
    const cost = (own: boolean): number =>
      [...planOf(rows.filter(({ id }) => id.startsWith("K") === own)).arms.values()].reduce(
        (sum, { weeks, spec }) => sum + weeks * (apart + spec.communities),
        0,
      );
    expect(cost(true)).toBeLessThan(cost(false) / 3);
  });
});

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
