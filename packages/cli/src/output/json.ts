import type { Estimate, Study } from "../study/study.ts";

interface JsonEstimate {
  readonly mean: number | null;
  readonly ci95: readonly [low: number | null, high: number | null];
}

/** The object that `--json` prints. Missing numbers are null; without a twin, so are none, difference and shareBetter. */
export interface JsonResult {
  readonly scenario: string;
  readonly seeds: number;
  readonly weeks: number;
  readonly modelVersion: string;
  /** Fingerprint of the model's sources. */
  readonly modelSha256: string;
  /** Where the arms part, if not at the start: then `mission` is the branch and `none` the history, both from that week on. */
  readonly branch: Study["branch"];
  readonly files: Study["files"];
  readonly stateHashes: { readonly mission: readonly string[]; readonly none: readonly string[] };
  readonly outcomes: readonly {
    readonly id: string;
    readonly unit: string;
    readonly direction: string;
    readonly mission: JsonEstimate;
    readonly none: JsonEstimate | null;
    readonly difference: JsonEstimate | null;
    readonly shareBetter: number | null;
  }[];
  readonly parameters: Study["parameters"];
}

export function jsonResult(study: Study): JsonResult {
  return {
    scenario: study.scenario.id,
    seeds: study.pairs.length,
    weeks: study.weeks,
    modelVersion: study.modelVersion,
    modelSha256: study.modelSha256,
    branch: study.branch,
    files: study.files,
    stateHashes: {
      mission: study.pairs.map((pair) => pair.mission.hash),
      none: study.pairs.flatMap((pair) => (pair.none === null ? [] : [pair.none.hash])),
    },
    outcomes: study.outcomes.map(({ id, unit, direction, mission, none, difference, shareBetter }) => ({
      id,
      unit,
      direction,
      mission: estimate(mission)!,
      none: estimate(none),
      difference: estimate(difference),
      shareBetter,
    })),
    parameters: study.parameters,
  };
}

function estimate(e: Estimate | null): JsonEstimate | null {
  return e === null ? null : { mean: finite(e.mean), ci95: [finite(e.ci95[0]), finite(e.ci95[1])] };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
