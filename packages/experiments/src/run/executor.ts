import type { Group, Timed } from "./job.ts";

/**
 * Something that does runs: threads of this process, and later the tasks of a cluster or the workers of a queue. Runs depend on nothing
 * but the experiment, so who does them where, when and how often changes no number.
 */
export interface Executor {
  /** Groups that may be under way at once. */
  readonly lanes: number;
  /**
   * Does the runs of a group and tells each result as it comes, failed ones too. What the signal stops is not told. Rejects only if no
   * run can be done at all, or if `tell` throws.
   */
  run(group: Group, tell: (done: Timed) => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
