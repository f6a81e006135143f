import { spawnSync } from "node:child_process";

/** Thrown when Slurm is not there, or does not do what it is asked; says what to do. */
export class SlurmError extends Error {
  override readonly name = "SlurmError";
}

/** States of a task that is over; every other one may still write results. */
const over = new Set(
  "BOOT_FAIL CANCELLED COMPLETED DEADLINE FAILED NODE_FAIL OUT_OF_MEMORY PREEMPTED REVOKED TIMEOUT".split(" "),
);

/** Tasks of an array where Slurm does not say how many it takes. */
const usualArray = 1001;

/** A task in the queue: the name of its job and its number in the array. */
export interface Task {
  readonly job: string;
  readonly task: number;
}

/** Asks whether Slurm is there at all. @throws SlurmError if not */
export function checkSlurm(): void {
  ask("sbatch", ["--version"]);
}

/**
 * Tasks of these jobs that wait, run, or end just now. A job that Slurm has forgotten has none.
 * @throws SlurmError if the queue cannot be asked
 */
export function tasksOf(jobs: readonly string[]): Task[] {
  if (jobs.length === 0) return [];
  // One line for each task of an array, those that wait too.
  const text = ask("squeue", [
    "--noheader",
    "--array",
    "--states=all",
    `--name=${jobs.join(",")}`,
    "--format=%j|%K|%T",
  ]);
  return text.split("\n").flatMap((line) => {
    const [job = "", task = "", state = ""] = line.trim().split("|");
    return job === "" || over.has(state) ? [] : [{ job, task: Number(task) }];
  });
}

/** Most tasks that one array may have here. */
export function largestArray(): number {
  const found = /^MaxArraySize\s*=\s*(\d+)/m.exec(ask("scontrol", ["show", "config"]))?.[1];
  return Math.max(1, (found === undefined ? usualArray : Number(found)) - 1);
}

/** Submits a script. @returns the number of the job @throws SlurmError if Slurm refuses it */
export function submitScript(words: readonly string[]): string {
  return ask("sbatch", ["--parsable", ...words])
    .trim()
    .split(";")[0]!;
}

function ask(program: string, words: readonly string[]): string {
  // What somebody likes to see in the queue is not all that is there.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("SQUEUE_")));
  const { error, status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", env, maxBuffer: 2 ** 30 });
  if (error !== undefined)
    throw new SlurmError(
      (error as NodeJS.ErrnoException).code === "ENOENT"
        ? `there is no ${program} on the PATH, so there is no Slurm here\n  submit from a machine of a Slurm cluster, or do the runs here with truce sweep`
        : `${program} cannot be started: ${error.message}`,
    );
  if (status === 0) return stdout;
  const why = stderr.trim() === "" ? `it ended with status ${status}` : stderr.trim();
  throw new SlurmError(`${program} refused: ${why}\n  what is done is kept; mend that, and the same command goes on`);
}
