import { quantile } from "@truce/statistics";
import type { Facts } from "./facts.ts";
import { code, number, plural, table } from "./markdown.ts";

/** What the page of a calibration says of the findings that sets were fitted to, of those that could not choose, or of those that were held back. */
export interface Checked {
  readonly inside: number;
  /** Findings that the mean over populations at the accepted sets does not show, by id. */
  readonly outside: readonly string[];
  /** Findings that so few countries do not show. */
  readonly unseen: readonly string[];
}

/** Reads the last column of a table of docs/generated/calibration.md. @throws Error if there is no such table */
export function checkedIn(page: string, heading: string): Checked {
  const from = page.indexOf(`## ${heading}\n`);
  if (from < 0) throw new Error(`docs/generated/calibration.md has no heading "${heading}"; tools/calibrate.ts writes it`);
  const end = page.indexOf("\n## ", from);
  const rows = [...page.slice(from, end < 0 ? undefined : end).matchAll(/^\| (\S+) .* \| (yes|no|not seen) \|$/gm)];
  const of = (answer: string): string[] => rows.flatMap(([, id, found]) => (found === answer ? [id!] : []));
  return { inside: of("yes").length, outside: of("no"), unseen: of("not seen") };
}

/** The sentences on both kinds of findings, and which parameters are not identified; empty without the page. */
export function checkText({ calibration }: Pick<Facts, "calibration">): string {
  if (calibration === null) return "";
  const say = (heading: string, what: string): string => {
    const { inside, outside, unseen } = checkedIn(calibration, heading);
    const rest = [
      ...(outside.length > 0 ? [`not: ${outside.join(", ")}`] : []),
      ...(unseen.length > 0 ? [`not to be seen in so few countries: ${unseen.join(", ")}`] : []),
    ];
    const all = inside + outside.length + unseen.length;
    if (all === 0) return "";
    return `* **${what}**: the mean over populations at the accepted sets shows what the finding asks for ${inside} of ${plural(all, "finding")}${rest.length > 0 ? ` (${rest.join("; ")})` : ""}.\n`;
  };
  const open = /^Not identified by themselves \(.*\): (.*)\.$/m.exec(calibration)?.[1] ?? "none";
  const unknown = open === "none" ? "All of them are narrowed by the findings." : `The findings say next to nothing of ${open} taken alone.`;
  return `
${say("What it was fitted to", "Fitted")}${say("What was asked and chose nothing", "Asked, but told by too little to choose")}${say("What was held back", "Held back")}
Only the last is a check. ${unknown} [The page of the calibration](../generated/calibration.md) has each finding, the picture and the generations.
`;
}

/** What the accepted sets say of each parameter, beside what was plausible before. */
export function freedTable({ ensemble, parameters }: Pick<Facts, "ensemble" | "parameters">): string {
  const figure = (value: number): string => number(Number(value.toPrecision(3)));
  return table(
    ["path", "meaning", "unit", "default", "plausible", "accepted: median", "central 95 %"],
    ensemble.parameters.map((path, at) => {
      const known = parameters.find((parameter) => parameter.path === path);
      if (known === undefined) throw new Error(`the ensemble has values of ${path}, which is no parameter of the model`);
      const values = ensemble.sets.map((row) => row[at]!);
      const [low, median, high] = [0.025, 0.5, 0.975].map((p) => figure(quantile(values, p))) as [string, string, string];
      return [code(path), known.label, known.unit, number(known.default), known.plausible.map(number).join(" to "), median, `${low} to ${high}`];
    }),
  );
}

/** Numbers of the ensemble that the written parts name. */
export function ensembleNumbers({ ensemble, parameters }: Pick<Facts, "ensemble" | "parameters">): Record<string, number | string> {
  const { sets, trials, countries, tolerance, modelVersion } = ensemble;
  return {
    freed: ensemble.parameters.length,
    fixed: parameters.length - ensemble.parameters.length,
    sets: sets.length,
    different: new Set(sets.map((row) => row.join(" "))).size,
    trials: number(trials),
    countries,
    tolerance,
    calibratedFor: modelVersion,
  };
}
