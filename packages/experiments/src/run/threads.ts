import type { Executor } from "./executor.ts";
import type { Setup, Timed } from "./job.ts";
import { Thread } from "./thread.ts";

/** How often a run is tried whose thread died: that is seldom the run's doing. */
const tries = 3;

/** Does runs in threads of this process. A thread that dies is replaced and its run tried again, three times in all. */
export function threadExecutor(setup: Setup, count: number): Executor {
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`${count} threads: expected a whole number from 1`);
  const idle = Array.from({ length: count }, () => new Thread(setup));
  const all = [...idle];
  return {
    lanes: count,
    async run({ arm, point, runs }, tell, signal) {
      const thread = idle.pop();
      if (thread === undefined) throw new Error("more groups under way than there are threads");
      try {
        for (const run of runs) {
          const begin = performance.now();
          let answer = await thread.do({ arm, point, run }, signal);
          for (let t = 1; t < tries && typeof answer === "object" && "died" in answer; t++)
            answer = await thread.do({ arm, point, run }, signal);
          if (answer === "stopped") return;
          if ("died" in answer && !answer.ready)
            throw new Error(`the threads that do the runs cannot start: ${answer.died}`);
          const result: Timed["result"] =
            "died" in answer
              ? {
                  ...run,
                  status: "failed",
                  kind: "crash",
                  week: answer.week,
                  message: `its thread died: ${answer.died}`,
                }
              : answer;
          tell({ result, ms: performance.now() - begin });
        }
      } finally {
        idle.push(thread);
      }
    },
    async close() {
      await Promise.all(all.map((thread) => thread.end()));
    },
  };
}
