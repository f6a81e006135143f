import { asinh } from "./asinh.ts";
import { estimators } from "../estimators/index.ts";
import { readFindings } from "../finding/read.ts";
import { isTested, type TestedFinding } from "../finding/schema.ts";
import type { CollectOptions } from "../sample/collect.ts";
import { eventsOfWars } from "../sample/events.ts";
import { settlements } from "../sample/settlements.ts";
import { wars } from "../sample/wars.ts";

/** A finding that the model is calibrated to, or that is held back to see what a calibrated model predicts. */
export interface Target {
  readonly finding: TestedFinding;
  readonly held: boolean;
  readonly published: number;
}

/**
 * Findings with a published number that small samples should show. Held back are others of the same matter, not the same number read twice, and what eight wars do not show (P03d, docs/decisions/044).
 */
const roles: Readonly<Record<string, "fitted" | "held">> = {
  P13: "fitted", P18: "fitted", P20: "fitted", P20b: "fitted", P20c: "fitted", P22: "fitted", P25: "fitted", P29: "fitted", P29d: "fitted", P47: "fitted",
  P01b: "held", P03: "held", P03d: "held", P06: "held", P20d: "held", P29b: "held", P29c: "held", P30: "held", P30b: "held", P33: "held", P34: "held",
};

/** Designs that those findings read. */
const arms = ["none", "decided", "spend100", "spend200", "spend500"];

/** All targets, in the order of the findings. @throws RangeError if one has no published number */
export function readTargets(): Target[] {
  const found = readFindings().filter(isTested).filter(({ id }) => id in roles);
  const missing = Object.keys(roles).filter((id) => !found.some((finding) => finding.id === id));
  if (missing.length > 0) throw new RangeError(`no tested findings for calibration: ${missing.join(", ")}`);
  return found.map((finding) => {
    const published = finding.published.value;
    if (published === undefined) throw new RangeError(`finding ${finding.id} has no published number to be calibrated to`);
    return { finding, published, held: roles[finding.id] === "held" };
  });
}

/** How numbers are compared: linear near 0, by ratios above 1, so that neither one war nor an overdispersion of thousands decides alone. */
export const compared = (value: number): number => asinh(value);

/**
 * What each target's estimator says of small populations with those parameters; NaN where it can say nothing of so few countries.
 * @param root names the countries and their luck
 * @param countries with a settlement, as many wars event by event, and twice as many wars of which some get a mission
 */
export async function summaries(targets: readonly Target[], root: string, countries: number, options: CollectOptions): Promise<number[]> {
  const how = { arms, ...options };
  const samples: Readonly<Record<string, unknown>> = {
    wars: await wars(root, 2 * countries, how),
    warEvents: await eventsOfWars(root, countries, options),
    settlements: await settlements(root, countries, how),
  };
  return targets.map(({ finding }) => {
    const { sample, estimate } = estimators[finding.estimator]!;
    try {
      const { value } = estimate(samples[sample] as never, finding.with ?? {});
      return Number.isFinite(value) ? value : NaN;
    } catch (error) {
      // A regression or mean of too few rows.
      if (error instanceof RangeError) return NaN;
      throw error;
    }
  });
}
