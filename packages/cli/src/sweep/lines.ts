import type { ExperimentLock, Point } from "@truce/experiments";
import type { Replay, Store } from "@truce/experiments/run";
import type { Io } from "../io.ts";
import { plural } from "../output/format.ts";
import { parametersOfLock, parameterWords } from "../study/parameters.ts";

/** Failed runs that are shown; the table has all. */
const shown = 5;

/** Says before its runs begin what an experiment is, and what is doubtful about the parameters that they draw. */
export function announce(lock: ExperimentLock, points: readonly Point[], folder: string, before: number, quiet: boolean, io: Io): void {
  const { title, arms } = lock.experiment;
  const parameters = parametersOfLock(lock);
  const earlier = before > 0 ? `; ${plural(before, "run")} done before` : "";
  if (!quiet)
    io.err(`${title}: ${plural(points.length, "point")}, ${plural(arms.length, "arm")}, ${parameterWords(parameters)}${earlier}. Results: ${folder}\n`);
  if (parameters.warning !== null) io.err(`truce: ${parameters.warning}\n`);
}

/** Which runs failed, why, and the command that does each again. */
export function failureLines({ folder, index, plan }: Store): string[] {
  const count = index.counts.failed;
  if (count === 0) return [];
  const lines = [`truce: ${plural(count, "run")} failed; truce retry ${folder} tries them again`];
  for (let i = 0; i < plan.size && lines.length <= shown; i++) {
    const result = index.status(i) === "failed" ? index.read(i)?.result : undefined;
    if (result?.status !== "failed") continue;
    const when = result.week === null ? "" : ` in week ${result.week}`;
    const what = `point ${result.point}, arm ${result.arm}, seed ${result.seed}, ${result.kind}${when}`;
    lines.push(`  ${what}: ${result.message.split("\n")[0]}\n    truce replay ${folder} ${result.key}`);
  }
  return count > shown ? [...lines, `  and ${count - shown} more`] : lines;
}

/** Whether a run that was done again is the same, in words. */
export function replayLine({ key, stored, now, same }: Replay): string {
  if (same) return `${key}: the same to the last bit`;
  const of = (result: Replay["now"]) =>
    result.status === "done"
      ? `${result.hash}, outcomes ${result.outcomes.join(", ")}`
      : `failed (${result.kind}${result.week === null ? "" : `, week ${result.week}`}): ${result.message}`;
  return `${key}: DIFFERENT\n  stored: ${of(stored)}\n  now:    ${of(now)}`;
}
