import { createHash } from "node:crypto";
import { canonical, type Scenario } from "@truce/scenarios";
import type { ExtensionFile, Past } from "@truce/scenarios/run";
import type { Model } from "../model.ts";
import type { Request } from "../study/collect.ts";
import type { Study } from "../study/study.ts";

/** What determines the results: equal inputs have equal hashes, and equal hashes give equal results. */
export interface LockInputs {
  readonly format: 1;
  readonly modelVersion: string;
  readonly scenario: unknown;
  readonly overrides: readonly string[];
  /** Mandates as they were named; what they changed is in `scenario`. */
  readonly mandates: readonly string[];
  readonly seed: string;
  readonly seeds: number;
  readonly weeks: number;
  readonly step: number;
  readonly twin: boolean;
  readonly parameters: Readonly<Record<string, number>>;
  /** Where the others come from: each seed draws a set of the model's ensemble, or the defaults hold. */
  readonly otherParameters: "ensemble" | "defaults";
  /** Fingerprint of that ensemble; absent if the defaults hold. */
  readonly ensemble?: string;
  /** Files from outside that add to the model; absent if there are none. */
  readonly files?: readonly ExtensionFile[];
  /** The country up to the week in which the arms part, and that week; absent if they differ from the start. */
  readonly past?: Past;
}

export function lockInputs(
  { spec, overrides }: Scenario,
  { seed, planned, weeks, twin, mandates, parameters: drawn }: Request,
  { version: modelVersion, files }: Pick<Model, "version" | "files">,
  past?: Past,
): LockInputs {
  const [step, parameters] = [spec.step ?? 1, spec.parameters ?? {}];
  return {
    format: 1,
    modelVersion,
    scenario: spec,
    overrides,
    mandates,
    seed,
    seeds: planned,
    weeks,
    step,
    twin,
    parameters,
    otherParameters: drawn.source,
    ...(drawn.ensemble !== null && { ensemble: drawn.ensemble.hash }),
    ...(files.length > 0 && { files }),
    ...(past !== undefined && { past }),
  };
}

/** SHA-256 over the inputs in a canonical order of keys, as hexadecimal digits. */
export function inputsHash(inputs: LockInputs): string {
  return createHash("sha256").update(canonical(inputs)).digest("hex");
}

/** scenario.lock.json: the inputs, where their figures come from, and the hashes of what came out. */
export function lock(study: Study, inputs: LockInputs): unknown {
  const { figures, sources, flags } = study.scenario;
  return {
    inputsSha256: inputsHash(inputs),
    modelSha256: study.modelSha256,
    ...inputs,
    figures,
    sources,
    flags,
    seedsDone: study.pairs.map((pair) => pair.seed),
    stateHashes: {
      mission: study.pairs.map((pair) => pair.mission.hash),
      none: study.pairs.flatMap((pair) => pair.none?.hash ?? []),
    },
    failures: study.failures,
    stopped: study.stopped,
  };
}
