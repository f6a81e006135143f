import fc from "fast-check";
import { expect, test } from "vitest";
import { runPlanOf } from "../../src/run/run-plan.ts";
import type { Stored } from "../../src/store/line.ts";
import { RunIndex } from "../../src/store/run-index.ts";
import { fakeExperiment, fakePoints } from "../fake-experiment.ts";

const plan = runPlanOf(fakeExperiment(), fakePoints);
const done = (index: number, hash = "h", attempt = 1): Stored => ({
  result: { ...plan.run(index), status: "done", hash, weeks: 4, outcomes: [1] },
  attempt,
  ms: 5,
});
const failed = (index: number, message: string, attempt = 1): Stored => ({
  result: { ...plan.run(index), status: "failed", kind: "model", week: 1, message },
  attempt,
  ms: 5,
});

/** An index of lines that are kept here. */
function indexOf(all: readonly Stored[]): RunIndex {
  const index = new RunIndex(plan, ({ offset }) => all[offset]!);
  all.forEach((stored, offset) => index.note(stored, { shard: "1.ndjson", offset, length: 1 }));
  return index;
}

test("an equal result of a run that is done counts once", () => {
  const index = indexOf([done(0), done(0), { ...done(0), ms: 99 }]);
  expect(index.counts).toEqual({ done: 1, failed: 0, missing: plan.size - 1 });
  expect(index.conflicts).toEqual([]);
});

test("two done results that differ are kept as a conflict with both", () => {
  const index = indexOf([done(3, "one"), done(3, "two")]);
  expect(index.conflicts).toHaveLength(1);
  const { key, first, second } = index.conflicts[0]!;
  expect(key).toBe(plan.run(3).key);
  expect([first.result, second.result]).toMatchObject([{ hash: "one" }, { hash: "two" }]);
});

test("a run of another experiment is not counted", () => {
  const other = runPlanOf(fakeExperiment({ seed: "another" }), fakePoints);
  const index = indexOf([{ ...done(0), result: { ...done(0).result, key: other.run(0).key } }]);
  expect([index.foreign, index.counts.done]).toEqual([1, 0]);
});

test("what counts does not depend on the order in which results are found", () => {
  const any = fc.array(
    fc.oneof(
      fc.record({ i: fc.nat(3) }).map(({ i }) => done(i)),
      fc
        .record({ i: fc.nat(3), message: fc.constantFrom("a", "b"), attempt: fc.integer({ min: 1, max: 3 }) })
        .map(({ i, message, attempt }) => failed(i, message, attempt)),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(any, fc.func(fc.nat()), (all, weight) => {
      const kept = (index: RunIndex) => Array.from({ length: 4 }, (_, i) => index.read(i)?.result);
      const shuffled = all.map((one, i) => ({ one, w: weight(i) })).toSorted((a, b) => a.w - b.w);
      expect(kept(indexOf(shuffled.map(({ one }) => one)))).toEqual(kept(indexOf(all)));
    }),
  );
});
