import type { Job, Queue } from "bullmq";
import type { RedisAnswer, RedisJob } from "./job.ts";

/** What became of a job; `lost` if Redis knows nothing of it. */
export type Ended = { readonly answer: RedisAnswer } | { readonly failed: string } | "lost";

/**
 * What became of a job that may have ended unheard; undefined if it is still to be done. The state is asked first: a job that is read before
 * it ends has no answer yet.
 */
export async function ask(
  queue: Pick<Queue<RedisJob, RedisAnswer>, "getJob" | "getJobState">,
  jobId: string,
): Promise<Ended | undefined> {
  const state = await queue.getJobState(jobId);
  if (state === "unknown") return "lost";
  if (state !== "completed" && state !== "failed") return undefined;
  const job = (await queue.getJob(jobId)) as Job<RedisJob, RedisAnswer> | undefined;
  if (job === undefined) return "lost";
  return state === "completed" ? { answer: job.returnvalue } : { failed: job.failedReason };
}
