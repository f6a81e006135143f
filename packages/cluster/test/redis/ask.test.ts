import type { Job } from "bullmq";
import { describe, expect, it } from "vitest";
import { ask } from "../../src/redis/ask.ts";
import type { RedisAnswer, RedisJob } from "../../src/redis/job.ts";

type Found = Pick<Job<RedisJob, RedisAnswer>, "returnvalue" | "failedReason">;
const answer: RedisAnswer = [];

/** A queue whose job is `active` for so many questions and has ended then; without a job if there is no end. */
function queue(questions: number, end: "completed" | "failed" | "unknown") {
  let asked = 0;
  const ended = (): boolean => asked++ >= questions;
  return {
    getJobState: () => Promise.resolve(ended() ? end : ("active" as const)),
    getJob: () => {
      const done = ended();
      if (end === "unknown") return Promise.resolve(undefined);
      const found = {
        returnvalue: done && end === "completed" ? answer : null,
        failedReason: done ? "why" : undefined,
      };
      return Promise.resolve(found as unknown as Found as Job<RedisJob, RedisAnswer>);
    },
  };
}

describe("what became of a job", () => {
  it("is never an end without its answer, at whatever moment it ends", async () => {
    for (const questions of [0, 1, 2])
      for (const [end, whole] of [
        ["completed", { answer }],
        ["failed", { failed: "why" }],
      ] as const)
        expect(await ask(queue(questions, end), "a")).toEqual(questions === 0 ? whole : undefined);
  });

  it("is that it is lost where Redis does not know it", async () => {
    expect(await ask(queue(0, "unknown"), "a")).toBe("lost");
  });
});
