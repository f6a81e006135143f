import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/load.ts";
import type { Progress } from "../../src/run/progress.ts";
import { runPairs, seedsOf, type BatchResult, type RunPairsOptions } from "../../src/run/run-pairs.ts";
import { withoutMission } from "../../src/twin.ts";
import { valid } from "../valid.ts";

const { spec } = loadScenario(valid);
const engine = new URL("./fake-engine.ts", import.meta.url).href;
const run = (options: Partial<RunPairsOptions>): Promise<BatchResult> =>
  runPairs({ spec, twin: withoutMission(spec), seeds: seedsOf("s", 6), weeks: 40, engine, threads: 0, ...options });

describe("paired runs", () => {
  it("give the same result in this thread, in one thread and in two", async () => {
    const [none, one, two] = await Promise.all([run({ threads: 0 }), run({ threads: 1 }), run({ threads: 2 })]);
    expect(none.pairs.map(({ seed }) => seed)).toEqual(seedsOf("s", 6));
    expect(one).toEqual(none);
    expect(two).toEqual(none);
  });

  it("give both arms of a pair the same luck, and each pair its own", async () => {
    const { pairs } = await run({});
    for (const { mission, none } of pairs)
      expect(none!.series["luck"]).toEqual(mission.series["luck"]!.map((value) => 2 * value));
    expect(new Set(pairs.map(({ mission }) => mission.hash)).size).toBe(pairs.length);
  });

  it("do not change when more pairs are asked for", async () => {
    const few = await run({ seeds: seedsOf("s", 2) });
    const more = await run({ seeds: seedsOf("s", 4) });
    expect(more.pairs.slice(0, 2)).toEqual(few.pairs);
  });

  it("run the mission alone without a twin", async () => {
    const { pairs } = await run({ twin: null });
    expect(pairs.map(({ none }) => none)).toEqual(Array(6).fill(null));
  });

  it("keep incidents only when asked", async () => {
    const kept = await run({ seeds: ["a"], record: { incidents: true } });
    expect(kept.pairs[0]!.mission.incidents).toHaveLength(1);
    expect((await run({ seeds: ["a"] })).pairs[0]!.mission.incidents).toEqual([]);
  });

  it.each([0, 2])("make a row of a run that fails and go on (%i threads)", async (threads) => {
    const { pairs, failures } = await run({ seeds: ["a", "bad", "refused", "z"], threads });
    expect(pairs.map(({ seed }) => seed)).toEqual(["a", "z"]);
    expect(failures.map(({ seed, arm, week, message }) => ({ seed, arm, week, message }))).toEqual([
      { seed: "bad", arm: "mission", week: 3, message: "went bad" },
      { seed: "bad", arm: "none", week: 3, message: "went bad" },
      { seed: "refused", arm: "mission", week: null, message: "this seed is refused" },
      { seed: "refused", arm: "none", week: null, message: "this seed is refused" },
    ]);
  });

  it("survive a thread that dies", async () => {
    const { pairs, failures } = await run({ seeds: ["a", "exit", "b", "c"], threads: 2 });
    expect(failures.filter(({ seed }) => seed === "exit")).toHaveLength(2);
    // A run that shared the dead thread is not lost: only the seed that killed it fails.
    expect(pairs.map(({ seed }) => seed)).toEqual(["a", "b", "c"]);
  });

  it("do nothing for no seeds", async () => {
    expect(await run({ seeds: [] })).toEqual({ pairs: [], failures: [], stopped: false });
  });

  it("tell progress and time left", async () => {
    const seen: Progress[] = [];
    await run({ seeds: ["a", "bad"], onProgress: (progress) => seen.push(progress), now: () => 1000 * seen.length });
    expect(seen).toEqual([
      { done: 0, failed: 0, total: 4, secondsLeft: null },
      { done: 1, failed: 0, total: 4, secondsLeft: 3 },
      { done: 2, failed: 0, total: 4, secondsLeft: 2 },
      { done: 3, failed: 1, total: 4, secondsLeft: 1 },
      { done: 4, failed: 2, total: 4, secondsLeft: 0 },
    ]);
  });

  it.each([0, 2])("stop on a signal and keep what is done (%i threads)", async (threads) => {
    const stop = new AbortController();
    const { pairs, failures, stopped } = await run({
      threads,
      seeds: seedsOf("s", 200),
      weeks: 5000,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 10) stop.abort();
      },
    });
    expect(stopped).toBe(true);
    expect(failures).toEqual([]);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThan(200);
    expect(pairs.every(({ none }) => none!.status === "done")).toBe(true);
  });
});

describe("seeds", () => {
  it("are all different and a longer list begins with the shorter", () => {
    expect(new Set(seedsOf(7, 500)).size).toBe(500);
    expect(seedsOf("x", 5).slice(0, 3)).toEqual(seedsOf("x", 3));
  });
});
