import type { Io } from "../io.ts";
import { padEnd } from "../output/ansi.ts";
import { formatDuration, plural } from "../output/format.ts";
import { exit } from "../exit.ts";
import { failureLines } from "../sweep/lines.ts";

/** `truce status <folder>`: how far a sweep is, also while it is at work. */
export async function status(folder: string, { json = false }: { readonly json?: boolean }, io: Io): Promise<number> {
  const { checkManifest, conflictLine, isComplete, knownOf, readStore, ruleOf, wantedRuns } =
    await import("@truce/experiments/run");
  const store = readStore(folder);
  try {
    const { plan, index, lock, torn } = store;
    const { experiment } = plan;
    const [known, rule] = [knownOf(store), ruleOf(experiment)];
    const arms = experiment.arms.map(({ id }) => ({ arm: id, done: 0, failed: 0, left: 0 }));
    for (const i of wantedRuns(plan, known, rule)) {
      const arm = arms[Math.floor(i / plan.replications) % arms.length]!;
      const now = index.status(i);
      arm[now === "missing" ? "left" : now]++;
    }
    const sum = (what: "done" | "failed" | "left") => arms.reduce((total, arm) => total + arm[what], 0);
    const [done, failed, left] = [sum("done"), sum("failed"), sum("left")];
    const secondsPerRun = done + failed > 0 ? index.ms / 1000 / (done + failed) : null;
    const conflicts = index.conflicts.length;
    const facts = { done, failed, left, complete: isComplete(plan, known, rule), secondsPerRun, torn, conflicts };
    const tables = checkManifest(folder) !== null;
    if (json)
      io.out(`${JSON.stringify({ id: lock.id, title: experiment.title, folder, ...facts, tables, arms })}\n`);
    else {
      const { outPaint: paint } = io;
      const time =
        left === 0 || secondsPerRun === null
          ? ""
          : `; about ${formatDuration(left * secondsPerRun)} left with one worker`;
      io.out(`${paint.bold(experiment.title)}  ${paint.dim(lock.id.slice(0, 16))}\n`);
      io.out(`${done} done, ${failed} failed, ${left} left of ${plural(done + failed + left, "run")}${time}\n`);
      const wide = Math.max(...arms.map(({ arm }) => arm.length));
      for (const one of arms)
        io.out(`  ${padEnd(one.arm, wide)}  ${one.done} done, ${one.failed} failed, ${one.left} left\n`);
      if (torn > 0) io.out(`${plural(torn, "line")} torn when a writer died; their runs are done again\n`);
      for (const line of failureLines(store)) io.out(`${line}\n`);
      io.out(tables ? `Tables: ${folder}/tables\n` : "No tables yet; they are written when no run is missing.\n");
    }
    for (const conflict of index.conflicts) io.err(`truce: two results of one run differ\n${conflictLine(conflict)}\n`);
    return conflicts > 0 ? exit.corrupt : exit.ok;
  } finally {
    store.close();
  }
}
