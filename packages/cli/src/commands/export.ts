import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { exit, UserError } from "../exit.ts";
import type { Io } from "../io.ts";

export interface ExportOptions {
  readonly out?: string;
  readonly wide?: boolean;
  readonly json?: boolean;
}

/** `truce export <folder>`: writes tables, loaders and descriptor of what is done so far. */
export async function exportTables(folder: string, { out, wide, json }: ExportOptions, io: Io): Promise<number> {
  const { isComplete, knownOf, names, readStore, ruleOf, wideTable, writeTables } =
    await import("@truce/experiments/run");
  const store = readStore(folder);
  try {
    const { plan, index } = store;
    const complete = isComplete(plan, knownOf(store), ruleOf(plan.experiment));
    if (out === undefined && !complete)
      throw new UserError(`${folder} is not complete; say with --out where the tables of what is done so far shall go`);
    if (out === undefined && wide === true)
      throw new UserError("--wide: say with --out where to, for the results' own tables are always the same");
    if (out !== undefined && existsSync(out) && !isReplaceable(readdirSync(out), names.manifest))
      throw new UserError(`${out} holds other files; give an empty or new folder with --out`);
    if (out !== undefined) mkdirSync(out, { recursive: true });
    const files = await writeTables(store, out ?? folder, wide === true ? [wideTable(store)] : []);
    const { done, failed } = index.counts;
    if (json === true) io.out(`${JSON.stringify({ folder: out ?? folder, complete, done, failed, files })}\n`);
    else io.out(`${done} done and ${failed} failed runs${complete ? "" : ", not all yet"}: ${out ?? folder}\n`);
    return exit.ok;
  } finally {
    store.close();
  }
}

const isReplaceable = (found: readonly string[], mark: string): boolean =>
  found.length === 0 || (found.includes(mark) && !found.includes("experiment.lock.json"));
