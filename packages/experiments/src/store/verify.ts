import type { Executor } from "../run/executor.ts";
import { checkManifest } from "./manifest.ts";
import { equal } from "./run-index.ts";
import type { Store } from "./store.ts";
import type { RunResult } from "../types.ts";

/** A run that was done again. */
export interface Replay {
  readonly key: string;
  readonly stored: RunResult;
  readonly now: RunResult;
  /** Equal to the last bit; of a failed run: failed again in the same week with the same message. */
  readonly same: boolean;
}

/** What a check of a folder found. */
export interface Verification {
  /** Files that are not what the manifest says; null if there is no manifest, for the sweep has not ended. */
  readonly files: readonly { readonly file: string; readonly problem: string }[] | null;
  readonly conflicts: number;
  readonly torn: number;
  readonly foreign: number;
  readonly replays: readonly Replay[];
}

/**
 * Does one run again. @param index its place in the plan
 * @throws RangeError if it has no result yet
 */
export async function replay(store: Store, index: number, executor: Executor): Promise<Replay> {
  const stored = store.index.read(index)?.result;
  if (stored === undefined) throw new RangeError("this run has no result yet");
  const { plan } = store;
  const arm = plan.experiment.arms.findIndex(({ id }) => id === stored.arm);
  const point = plan.points.find(({ id }) => id === stored.point)!;
  const never = new AbortController().signal;
  let now: RunResult | undefined;
  await executor.run({ arm, point, runs: [plan.run(index)] }, ({ result }) => (now = result), never);
  return { key: stored.key, stored, now: now!, same: same(stored, now!) };
}

function same(stored: RunResult, now: RunResult): boolean {
  if (stored.status === "failed" && now.status === "failed")
    return stored.kind === now.kind && stored.week === now.week && stored.message === now.message;
  return equal({ result: stored }, { result: now });
}

/** Places of runs whose key begins so. */
export function findKey({ plan, index }: Store, key: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < plan.size; i++)
    if (index.status(i) !== "missing" && plan.run(i).key.startsWith(key)) found.push(i);
  return found;
}

/**
 * Checks the checksums of a folder and does some of its runs again. Keys are hashes, so the runs with the lowest are a fair sample, and
 * always the same one.
 *
 * @param sample how many done runs to do again
 */
export async function verify(
  store: Store,
  sample: number,
  executor: Executor,
  onReplay: (replay: Replay) => void = () => {},
): Promise<Verification> {
  const { plan, index } = store;
  const done: { readonly key: string; readonly i: number }[] = [];
  for (let i = 0; i < plan.size; i++) if (index.status(i) === "done") done.push({ key: plan.run(i).key, i });
  done.sort((a, b) => (a.key < b.key ? -1 : 1));
  const chosen = done.slice(0, sample).toSorted((a, b) => a.i - b.i);
  const replays: Replay[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < chosen.length) {
      const at = next++;
      replays[at] = await replay(store, chosen[at]!.i, executor);
      onReplay(replays[at]);
    }
  };
  await Promise.all(Array.from({ length: executor.lanes }, lane));
  const { conflicts, foreign } = index;
  return { files: checkManifest(store.folder), conflicts: conflicts.length, torn: store.torn, foreign, replays };
}
