import type { TaskOptions } from "@truce/cluster/slurm";
import { UserError } from "../exit.ts";
import { wholeNumber } from "../whole-number.ts";

/** Options of commands that submit to Slurm, as they come from the command line. */
export interface RawSlurmOptions {
  readonly partition?: string;
  readonly time?: string;
  readonly minutes?: string;
  readonly taskRuns?: string;
  readonly maxTasks?: string;
  readonly sbatchOption?: readonly string[];
  readonly wait?: boolean;
}

const usual: TaskOptions = { partition: null, time: null, minutes: 10, taskRuns: null, maxTasks: null, more: [] };
const mostMinutes = 7 * 24 * 60;
const mostTasks = 1_000_000;
const mostRuns = 1_000_000_000;

/** Times as Slurm writes them: minutes, minutes:seconds, hours:minutes:seconds, days-hours and so on. */
const slurmTime = /^(\d+(:\d+){0,2}|\d+-\d+(:\d+){0,2})$/;

/**
 * Checks all options at once.
 * @param earlier what holds where nothing is said
 * @throws UserError that names every one that is wrong
 */
export function checkTaskOptions(raw: RawSlurmOptions, earlier: TaskOptions = usual): TaskOptions {
  const problems: string[] = [];
  const minutes = raw.minutes === undefined ? undefined : Number(raw.minutes);
  if (minutes !== undefined && !(minutes > 0 && minutes <= mostMinutes))
    problems.push(`--minutes ${raw.minutes}: expected minutes of work, above 0 and at most ${mostMinutes}`);
  if (raw.time !== undefined && !slurmTime.test(raw.time))
    problems.push(`--time ${raw.time}: expected a time as Slurm writes it, such as 30 (minutes), 2:00:00 or 1-12`);
  if (raw.partition?.trim() === "") problems.push("--partition: expected the name of a partition (sinfo lists them)");
  for (const word of raw.sbatchOption ?? [])
    if (!word.startsWith("-"))
      problems.push(`--sbatch-option ${word}: expected an option of sbatch, such as --account=peace`);
  const maxTasks = wholeNumber("--max-tasks", raw.maxTasks, 1, mostTasks, problems);
  const taskRuns = wholeNumber("--task-runs", raw.taskRuns, 1, mostRuns, problems);
  if (raw.minutes !== undefined && taskRuns !== undefined) problems.push("--minutes and --task-runs: say one of them");
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return {
    partition: raw.partition ?? earlier.partition,
    time: raw.time ?? earlier.time,
    minutes: minutes ?? earlier.minutes,
    // Whoever says minutes now no longer wants the number of runs that was said before.
    taskRuns: taskRuns ?? (minutes === undefined ? earlier.taskRuns : null),
    maxTasks: maxTasks ?? earlier.maxTasks,
    more: raw.sbatchOption === undefined || raw.sbatchOption.length === 0 ? earlier.more : raw.sbatchOption,
  };
}
