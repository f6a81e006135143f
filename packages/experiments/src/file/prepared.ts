import type { Point } from "../types.ts";
import type { ExperimentLock } from "./lock.ts";

/** An experiment that can be run. */
export interface Prepared {
  readonly lock: ExperimentLock;
  /** Text of `experiment.lock.json`. */
  readonly lockText: string;
  /** Points of the design that the constraints admit. */
  readonly points: readonly Point[];
  /** Folder from which paths of scenarios and mandates count. */
  readonly folder: string;
}
