import { expect, test } from "vitest";
import { checkTaskOptions } from "../../src/slurm/options.ts";

test("what is not said is as it was before", () => {
  const first = checkTaskOptions({ partition: "main", minutes: "20", sbatchOption: ["--account=peace"] });
  expect(first).toEqual({
    partition: "main",
    time: null,
    minutes: 20,
    taskRuns: null,
    maxTasks: null,
    more: ["--account=peace"],
  });
  expect(checkTaskOptions({ sbatchOption: [] }, first)).toEqual(first);
  const counted = checkTaskOptions({ taskRuns: "8" }, first);
  expect(counted).toEqual({ ...first, taskRuns: 8 });
  expect(checkTaskOptions({ minutes: "5" }, counted)).toEqual({ ...first, minutes: 5 });
});

test("everything that is wrong is said at once", () => {
  const wrong = {
    minutes: "0",
    time: "soon",
    maxTasks: "many",
    sbatchOption: ["account"],
    partition: " ",
    taskRuns: "2",
  };
  expect(() => checkTaskOptions(wrong)).toThrow(
    /--minutes 0[^]*--time soon[^]*--partition[^]*--sbatch-option account[^]*--max-tasks many[^]*--minutes and --task-runs/,
  );
  for (const time of ["30", "30:00", "2:00:00", "1-12", "1-12:30"]) expect(checkTaskOptions({ time }).time).toBe(time);
});
