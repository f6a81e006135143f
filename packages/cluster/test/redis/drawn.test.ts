import { countryOf, plannedRun, type ExperimentInput, type RunResult } from "@truce/experiments";
import { derive, inlineExecutor } from "@truce/experiments/run";
import { defaultEngine, modelMark } from "@truce/scenarios/run";
import { expect, test, vi } from "vitest";
import { jobOf, type RedisJob } from "../../src/redis/job.ts";
import { queueOf } from "../../src/redis/names.ts";
import work from "../../src/redis/processor.ts";

/** An ensemble of three sets in place of the one that ships. */
const made = vi.hoisted(() => ({
  modelVersion: "0.6.0",
  model: "",
  seed: "made up",
  tolerance: 1,
  trials: 9,
  countries: 1,
  parameters: ["trust.badNews", "presence.half"],
  sets: [[1.5, 0.2], [2.5, 0.4], [3.5, 0.6]],
}));
vi.mock("../../../core/src/model/accepted.ts", () => ({ accepted: made }));

test("a worker of the same queue draws what the coordinator would have drawn, to the same bits", async () => {
  const input: ExperimentInput = { format: 1, title: "Drawn", scenario: "kestrane", weeks: 4, arms: ["mission"], outcomes: ["civilianDeaths"] };
  const at = { file: "drawn.yaml", folder: "." };
  const { lock, points } = derive(input, at);
  const { experiment } = lock;
  const [arm, point] = [experiment.arms[0]!, points[0]!];
  const runs = [1, 2, 3, 4].map((k) => plannedRun(experiment, point.id, arm.id, k));
  const job = jobOf(experiment, { spec: countryOf(experiment, arm, point.values, { folder: "." }), runs, runSeconds: null });
  const sent = (text: RedisJob): RedisJob => JSON.parse(JSON.stringify(text)) as RedisJob;
  const there = (await work({ data: sent(job) })).map(({ result }) => result);

  const here: RunResult[] = [];
  const local = await inlineExecutor({ experiment, engine: defaultEngine(), folder: ".", runSeconds: null });
  await local.run({ arm: 0, point, runs }, ({ result }) => void here.push(result), new AbortController().signal);
  expect(there).toEqual(here);
  expect(there.every(({ status }) => status === "done")).toBe(true);

  const plain = await work({ data: sent({ ...job, experiment: { ...job.experiment, parameters: "defaults" } }) });
  for (const [k, { result }] of plain.entries()) expect(result).not.toEqual(there[k]);
  expect(queueOf(modelMark())).toMatch(/^truce-[0-9a-f]{16}-[0-9a-f]{16}$/);
  expect(queueOf(modelMark())).toContain(lock.ensemble!.hash);
});
