import { availableParallelism, cpus } from "node:os";
import { reproduceCommand } from "../study/reproduce.ts";
import type { Study } from "../study/study.ts";
import { packageVersion } from "../version.ts";

/** How results were made. Nothing in here changes a number. */
export interface Provenance {
  readonly truce: string;
  readonly modelVersion: string;
  /** Fingerprint of the model's sources: another one under the same version is a changed rule, or a changed comment. */
  readonly modelSha256: string;
  readonly parameters: Study["parameters"];
  readonly command: string;
  readonly started: string;
  readonly finished: string;
  readonly seconds: number;
  readonly threads: number;
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
}

export function provenance(study: Study, started: Date, finished: Date, threads = availableParallelism()): Provenance {
  return {
    truce: packageVersion(),
    modelVersion: study.modelVersion,
    modelSha256: study.modelSha256,
    parameters: study.parameters,
    command: reproduceCommand(study),
    started: started.toISOString(),
    finished: finished.toISOString(),
    seconds: Math.round(finished.getTime() - started.getTime()) / 1000,
    threads,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? "unknown",
  };
}
