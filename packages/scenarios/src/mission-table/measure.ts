import type { FinishedRun, ParameterChoice } from "../run/job.ts";
import type { Progress } from "../run/progress.ts";
import { runSpecs } from "../run/run-specs.ts";
import { planOf, wantOf, type ArmRun, type Plan } from "./arms.ts";
import { noCache, type ArmValues, type Cache } from "./cache.ts";
import { valueOf } from "./reduce.ts";
import type { Row } from "./types.ts";

export interface MeasureOptions {
  readonly seeds: readonly string[];
  /** Rows to run; what is kept of an arm is the same as for all. */
  readonly only?: readonly string[];
  /** Threads; 0 runs everything in this one. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly cache?: Cache;
  /** Where parameters come from that no row sets: the defaults unless given. */
  readonly parameters?: ParameterChoice;
  readonly onProgress?: (progress: Progress) => void;
  /** Cuts every run, for tests. */
  readonly weeks?: number;
}

export interface RunFailure {
  readonly arm: string;
  readonly seed: string;
  readonly message: string;
}

/** Values of every arm that is known; rows whose arms are incomplete are left out when they are judged. */
export interface Measured {
  readonly plan: Plan;
  readonly values: ReadonlyMap<string, ArmValues>;
  readonly failures: readonly RunFailure[];
  readonly stopped: boolean;
}

const fromSource = import.meta.url.endsWith(".ts");

/** Runs each arm that the rows need once on all seeds, those that are kept not at all. */
export async function measure(all: readonly Row[], options: MeasureOptions): Promise<Measured> {
  const { seeds, only, cache = noCache, weeks: limit = Infinity, ...how } = options;
  const plan = planOf(all);
  const wanted = new Set<ArmRun>();
  for (const { id, experiments } of all)
    if (only?.includes(id) ?? true)
      for (const experiment of experiments)
        for (const arm of Object.keys(experiment.arms)) wanted.add(plan.armOf(experiment, arm));
  const values = new Map<string, ArmValues>();
  const open: ArmRun[] = [];
  for (const arm of wanted) {
    arm.weeks = Math.min(arm.weeks, limit);
    const kept = cache.get(arm);
    if (kept === undefined) open.push(arm);
    else values.set(arm.id, kept);
  }
  const jobs = open.flatMap((arm) => seeds.map((_, seed) => ({ arm, seed })));
  const failures: RunFailure[] = [];
  const tables = new Map(open.map((arm) => [arm, new Table(arm, seeds.length)]));
  const runs = jobs.map(({ arm: { spec, weeks, districts }, seed }) => ({
    spec,
    seed: seeds[seed]!,
    weeks,
    record: { districts: [...districts] },
  }));
  const engine = new URL(fromSource ? "./engine.ts" : "./engine.js", import.meta.url).href;
  await runSpecs(runs, { engine, ...how }, (at, row) => {
    const { arm, seed } = jobs[at]!;
    const table = tables.get(arm)!;
    if (row.status === "done") table.fill(seed, row);
    else failures.push({ arm: arm.id, seed: row.seed, message: row.message });
    if (++table.done < seeds.length) return;
    const found = table.values();
    values.set(arm.id, found);
    if (!table.failed) cache.put(arm, found);
    tables.delete(arm);
  });
  return { plan, values, failures, stopped: how.signal?.aborted ?? false };
}

/** Values of one arm as runs come in, in whatever order. */
class Table {
  done = 0;
  readonly #arm: ArmRun;
  readonly #columns: ReadonlyMap<string, (number | null)[]>;
  readonly #filled: boolean[];

  constructor(arm: ArmRun, seeds: number) {
    this.#arm = arm;
    this.#columns = new Map(
      [...arm.wants.keys()].map((key) => [key, Array.from<number | null>({ length: seeds }).fill(null)]),
    );
    this.#filled = Array.from({ length: seeds }, () => false);
  }

  get failed(): boolean {
    return this.#filled.includes(false);
  }

  fill(seed: number, run: FinishedRun): void {
    const { spec, exit, wants } = this.#arm;
    const districts = spec.districts.map(({ id }) => id);
    this.#filled[seed] = true;
    for (const [key, observable] of wants) {
      const value = valueOf(run, observable, exit, districts);
      this.#columns.get(key)![seed] = Number.isFinite(value) ? value : null;
    }
  }

  values(): ArmValues {
    return Object.fromEntries(this.#columns);
  }
}

/** Values of an observable in an arm, by seed; NaN where there is none. */
export function valuesOf(found: ArmValues, observable: Parameters<typeof wantOf>[0]): number[] {
  const values = found[wantOf(observable)];
  if (values === undefined) throw new RangeError(`nothing was kept for ${observable.what}`);
  return values.map((value) => value ?? NaN);
}
