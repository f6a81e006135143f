import { resolve } from "node:path";
import { writeWhole } from "@truce/experiments/run";
import { submitScript } from "./slurm.ts";
import { dropSubmission, logOf, placeOf, type Submission } from "./submission.ts";

/** Tasks may need longer than was measured: so many times that, and minutes on top. */
const patience = { times: 3, minutes: 10 } as const;

/**
 * Submits a job array that was noted: one task for each chunk.
 *
 * @param folder of results, on a disk that all machines of the cluster share
 * @param command what starts truce, word by word
 * @returns the number of the job
 * @throws SlurmError if Slurm refuses it
 */
export function submitArray(folder: string, submission: Submission, command: readonly string[]): string {
  const { number, job, options, chunks } = submission;
  const script = `${placeOf(folder, number)}.sh`;
  writeWhole(script, scriptOf(resolve(folder), submission, command));
  const { partition, time, minutes, taskRuns, maxTasks, more } = options;
  // Nobody has said how long a number of runs takes.
  const limit = time ?? (taskRuns === null ? Math.ceil(patience.times * minutes) + patience.minutes : null);
  const words = [
    `--job-name=${job}`,
    `--array=0-${chunks.length - 1}${maxTasks === null ? "" : `%${maxTasks}`}`,
    `--output=${logOf(resolve(folder), number, "%a")}`,
    "--open-mode=append",
    "--requeue",
    `--chdir=${process.cwd()}`,
    ...(limit === null ? [] : [`--time=${limit}`]),
    ...(partition === null ? [] : [`--partition=${partition}`]),
    ...more,
    script,
  ];
  try {
    return submitScript(words);
  } catch (error) {
    // Should it be in the queue nevertheless, its tasks find nothing to do.
    dropSubmission(folder, submission);
    throw error;
  }
}

/** What a task does; written down so that one can see it, and do a chunk by hand. */
export function scriptOf(folder: string, { number }: Pick<Submission, "number">, command: readonly string[]): string {
  const words = [...command, "work", folder].map(quoted).join(" ");
  return `#!/bin/bash
# Written by truce: one task of a job array does one chunk of runs; killed and started again, it goes on where it was.
exec ${words} --array ${number} --task "$SLURM_ARRAY_TASK_ID"
`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
