import { readLock } from "../file/lock.ts";
import { runPlanOf } from "../run/run-plan.ts";
import type { Point } from "../types.ts";
import type { Stored } from "./line.ts";
import { RunIndex } from "./run-index.ts";
import type { OpenStore } from "./store.ts";

/** A store without a folder: its results are gone when nobody holds it any more. */
export function memoryStore(lockText: string, points: readonly Point[]): OpenStore {
  const lock = readLock(lockText);
  const kept: Stored[] = [];
  const plan = runPlanOf(lock.experiment, points);
  const index = new RunIndex(plan, ({ offset }) => kept[offset]!);
  return {
    folder: "",
    lock,
    plan,
    index,
    torn: 0,
    commit: (stored) => index.note(stored, { shard: "", offset: kept.push(stored) - 1, length: 0 }),
    close: () => {},
  };
}
