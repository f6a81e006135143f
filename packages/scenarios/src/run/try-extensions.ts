import { createSimulation, type CountrySpec } from "@truce/core";
import { ExtensionError, type Extensions } from "./extension-file.ts";

/** Weeks that are tried at the start, and again when a mission has been at work for half a year. */
const tried = 2;
const settled = 26;

/**
 * Runs some weeks of a country with everything checked: that each mechanism sees and sets what its card declares, that every
 * number stays in its range. Mistakes that need a rarer moment are found when it comes.
 * @throws ExtensionError that names files and mechanisms
 */
export function tryExtensions({ additions, fileOf }: Extensions, spec: CountrySpec): void {
  try {
    const options = { ...additions, seed: "trial", weeks: spec.weeks };
    createSimulation(spec, { ...options, checked: true }).run(tried);
    if (spec.mission === null) return;
    const later = createSimulation(spec, options);
    const settledBy = Math.round((spec.mission.startWeek + settled) / (spec.step ?? 1));
    later.run(Math.max(0, Math.min(settledBy, later.ticks - tried)));
    later.engine.branch({ checked: true }).run(Math.min(tried, later.ticks));
  } catch (error) {
    if (error instanceof ExtensionError) throw error;
    const { name, message } = error as Error;
    if (name !== "TypeError" && name !== "RangeError" && name !== "CardError") throw error;
    const lines = message.split("\n").map((line) => {
      const file = [...line.matchAll(/"(\w+)"/g)].map(([, id]) => fileOf[id!]).find((found) => found !== undefined);
      return file === undefined ? line : `${file}  ${line.trim()}`;
    });
    throw new ExtensionError(lines.join("\n  "));
  }
}
