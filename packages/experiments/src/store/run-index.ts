import type { RunPlan } from "../run/run-plan.ts";
import type { Stored } from "./line.ts";
import type { Place } from "./shard.ts";

export type RunStatus = "missing" | "done" | "failed";

const codes = ["missing", "done", "failed"] as const;

/** One run with two results that are not equal, which must not be. */
export interface Conflict {
  readonly key: string;
  readonly first: Stored & { readonly shard: string };
  readonly second: Stored & { readonly shard: string };
}

/** What is known of each run of a plan, and where it stands: about twenty bytes a run, whatever a result holds. */
export class RunIndex {
  readonly plan: RunPlan;
  readonly conflicts: Conflict[] = [];
  /** Lines of no run of this plan. */
  foreign = 0;
  /** Milliseconds that the results which count took, together. */
  ms = 0;
  readonly #status: Uint8Array;
  readonly #attempt: Uint16Array;
  readonly #shard: Uint32Array;
  readonly #offset: Float64Array;
  readonly #length: Uint32Array;
  readonly #shards: string[] = [];
  readonly #counts = { missing: 0, done: 0, failed: 0 };
  readonly #read: (place: Place) => Stored;

  /** @param read gives a line again, to compare it with a second one of the same run */
  constructor(plan: RunPlan, read: (place: Place) => Stored) {
    this.plan = plan;
    this.#read = read;
    this.#status = new Uint8Array(plan.size);
    this.#attempt = new Uint16Array(plan.size);
    this.#shard = new Uint32Array(plan.size);
    this.#offset = new Float64Array(plan.size);
    this.#length = new Uint32Array(plan.size);
    this.#counts.missing = plan.size;
  }

  get counts(): Readonly<Record<RunStatus, number>> {
    return this.#counts;
  }

  status(index: number): RunStatus {
    return codes[this.#status[index]!]!;
  }

  attempts(index: number): number {
    return this.#attempt[index]!;
  }

  /** The stored result of a run; undefined if there is none. */
  read(index: number): Stored | undefined {
    return this.#status[index] === 0 ? undefined : this.#read(this.#place(index));
  }

  /**
   * Notes a result. Of several of one run, a done one counts more than a failed one and a later attempt more than an earlier; equal ones
   * count once; unequal done ones are kept as a conflict. The outcome does not depend on the order in which results are noted.
   */
  note(stored: Stored, place: Place): void {
    const index = this.plan.find(stored.result);
    if (index < 0 || this.plan.run(index).key !== stored.result.key) {
      this.foreign++;
      return;
    }
    const before = this.read(index);
    if (before === undefined || beats(stored, before)) this.#set(index, stored, place);
    else if (stored.result.status === "done" && before.result.status === "done" && !equal(stored, before))
      this.conflicts.push({
        key: stored.result.key,
        first: { ...before, shard: this.#place(index).shard },
        second: { ...stored, shard: place.shard },
      });
    this.#attempt[index] = Math.max(this.#attempt[index]!, stored.attempt);
  }

  #set(index: number, { result: { status }, ms }: Stored, { shard, offset, length }: Place): void {
    let at = this.#shards.lastIndexOf(shard);
    if (at < 0) at = this.#shards.push(shard) - 1;
    this.ms += ms;
    this.#counts[this.status(index)]--;
    this.#counts[status]++;
    this.#status[index] = codes.indexOf(status);
    this.#shard[index] = at;
    this.#offset[index] = offset;
    this.#length[index] = length;
  }

  #place(index: number): Place {
    return {
      shard: this.#shards[this.#shard[index]!]!,
      offset: this.#offset[index]!,
      length: this.#length[index]!,
    };
  }
}

function beats({ result, attempt }: Stored, before: Stored): boolean {
  if (result.status !== before.result.status) return result.status === "done";
  if (result.status === "done") return false;
  if (attempt !== before.attempt) return attempt > before.attempt;
  return JSON.stringify(result) < JSON.stringify(before.result);
}

/** Whether two done results of one run are the same to the last bit. */
export function equal({ result: a }: Pick<Stored, "result">, { result: b }: Pick<Stored, "result">): boolean {
  if (a.status !== "done" || b.status !== "done") return false;
  const same = a.outcomes.length === b.outcomes.length && a.outcomes.every((value, i) => value === b.outcomes[i]);
  return same && a.hash === b.hash && a.weeks === b.weeks;
}
