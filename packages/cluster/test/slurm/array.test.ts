import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { scriptOf, submitArray } from "../../src/slurm/array.ts";
import { checkSlurm, SlurmError, tasksOf } from "../../src/slurm/slurm.ts";
import { noteSubmission, readSubmission, readSubmissions } from "../../src/slurm/submission.ts";

const base = mkdtempSync(join(tmpdir(), "truce-array-"));
const { PATH } = process.env;
afterEach(() => {
  process.env["PATH"] = PATH;
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const options = { partition: null, time: null, minutes: 10, taskRuns: null, maxTasks: null, more: [] };
const rest = { experiment: "/x.yaml", runSeconds: null, secondsPerRun: 1, options, chunks: [[[0, 3]]] as const };

test("arrays are noted one after the other, each under a name of its own, and read back", () => {
  const folder = join(base, "noted");
  expect(readSubmissions(folder)).toEqual([]);
  const both = [noteSubmission(folder, rest), noteSubmission(folder, rest)];
  expect(readSubmissions(folder)).toEqual(both);
  expect(both.map(({ number }) => number)).toEqual([1, 2]);
  expect(both[0]!.job).not.toBe(both[1]!.job);
  expect(() => readSubmission(folder, 3)).toThrow(/no array 3/);
});

test("without Slurm: one message that says what to do, and nothing half-written", () => {
  process.env["PATH"] = base;
  expect(checkSlurm).toThrow(SlurmError);
  expect(checkSlurm).toThrow(/there is no sbatch on the PATH[^]*truce sweep/);
  expect(tasksOf([])).toEqual([]);
  const folder = join(base, "refused");
  const array = noteSubmission(folder, rest);
  expect(() => submitArray(folder, array, ["truce"])).toThrow(SlurmError);
  expect(readdirSync(join(folder, "slurm"))).toEqual(["logs"]);
});

test("a task's script starts the command word by word, whatever is in them", () => {
  const script = scriptOf("/it's here/$HOME", { number: 7 }, ["printf", "%s\\n"]);
  const { stdout } = spawnSync("bash", ["-c", script], {
    encoding: "utf8",
    env: { ...process.env, SLURM_ARRAY_TASK_ID: "12" },
  });
  expect(stdout).toBe("work\n/it's here/$HOME\n--array\n7\n--task\n12\n");
});
