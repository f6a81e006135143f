import { overrideLimits, type Path } from "@truce/scenarios";
import type { DraftFactor } from "./factors.ts";
import { override } from "./override.ts";
import type { Entry } from "./parts.ts";

/** Where a file says something that becomes an override: the path, and the value. */
export interface Where {
  readonly path: Path;
  /** Whether the path is a key of the file. */
  readonly pathIsKey: boolean;
  readonly value: Path;
}

/** A factor at one of its values. */
export interface Try {
  readonly factor: string;
  readonly text: string;
  readonly where: Where;
  /** Neither end: says nothing new of a factor that is wrong at one. */
  readonly between: boolean;
}

/** Whether the format of scenarios says that any number within its limits will do. */
function takesFractions(path: string): boolean {
  if (path.startsWith("parameters.")) return true;
  const limits = overrideLimits(path);
  return limits !== undefined && limits.integer !== true;
}

/** All factors at their least value, all at their greatest, …; in the last round, between the two, where whole numbers show. */
export function roundsOf(factors: readonly DraftFactor[]): Try[][] {
  const tries = factors.map(({ factor, path, tries: ends }) => {
    const { distribution } = factor;
    const asTry = ({ value, at }: Entry<number | string>, between: boolean): Try => {
      const { id, path: target } = factor;
      return { factor: id, text: override(target, value), where: { path, pathIsKey: false, value: at }, between };
    };
    const all = ends.map((end) => asTry(end, false));
    if (distribution.kind === "values" || takesFractions(factor.path)) return all;
    const middle = distribution.min + (distribution.max - distribution.min) * 0.618;
    return [...all, asTry({ value: middle, at: ends[0]!.at }, true)];
  });
  const rounds = Math.max(0, ...tries.map((own) => own.length));
  return Array.from({ length: rounds }, (_, round) => tries.map((own) => own[Math.min(round, own.length - 1)]!));
}
