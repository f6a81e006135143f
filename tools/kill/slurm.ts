// An experiment on a Slurm of one node, whose tasks are killed.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { startSlurm } from "../cluster/one-node-slurm.ts";
import { installed, truceOnce, type Ground } from "./sweep.ts";

/** Runs of a task: three tasks, more than run at once. */
const taskRuns = "8";

/** Milliseconds after the first task has begun within which it is struck: about as long as all tasks take. */
const span = installed === undefined ? 12_000 : 6000;

/** How often a task is looked for, and how long at most; milliseconds. */
const looks = { each: 100, most: 60_000 } as const;

/** Starts a Slurm to be struck: a task is cancelled, its process gets kill -9, or all of them get it. */
export async function slurmGround(): Promise<Ground> {
  const { env, stop } = await startSlurm();
  return {
    async strike(luck, file, folder) {
      const submitted = await truceOnce(
        ["submit", file, "--engine", "slurm", "--out", folder, "--task-runs", taskRuns, "--quiet"],
        undefined,
        env,
      );
      if (submitted.status !== 0) throw new Error(`could not submit: ${submitted.err}`);
      for (let waited = 0; tasks(folder).length === 0 && waited < looks.most; waited += looks.each)
        await pause(looks.each);
      await pause(span * luck("delay"));
      const running = tasks(folder);
      const victim = running[Math.floor(luck("victim") * running.length)];
      const what = ["kill -9", "scancel", "kill -9 of all"][Math.floor(3 * luck("how"))]!;
      if (victim !== undefined && what === "scancel") spawnSync("scancel", [victim.job], { env });
      else if (victim !== undefined) for (const { pid } of what === "kill -9" ? [victim] : running) kill(pid);
      return { ...submitted, hit: victim !== undefined, what };
    },
    goOn: (_file, folder) => truceOnce(["reconcile", folder, "--wait", "--quiet", "--no-report"], undefined, env),
    stop,
  };
}

interface Running {
  readonly pid: number;
  /** As scancel names it. */
  readonly job: string;
}

/** Processes of tasks that work in a folder. */
function tasks(folder: string): Running[] {
  return readdirSync("/proc").flatMap((name) => {
    const words = /^\d+$/.test(name) ? read(`/proc/${name}/cmdline`).split("\0") : [];
    if (!(words.includes("work") && words.includes(folder))) return [];
    const job = /(?:^|\0)SLURM_JOB_ID=(\d+)/.exec(read(`/proc/${name}/environ`))?.[1];
    return job === undefined ? [] : [{ pid: Number(name), job }];
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** It may have ended by itself just now. */
function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
