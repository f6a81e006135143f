import type { Replay, Store } from "@truce/experiments/run";
import { plural } from "../output/format.ts";

/** Failed runs that are shown; the table has all. */
const shown = 5;

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
