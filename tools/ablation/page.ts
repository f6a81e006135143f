// What changes in the findings when a mechanism is left out.
import { verdictOf, type TestedFinding } from "@truce/evidence";
import { holm } from "@truce/statistics";
import { chanceOfDifference, errorOf } from "../measured/difference.ts";
import { twoDigits } from "../measured/page.ts";

/** An estimate of one finding with its 95 % interval; NaN if there is none. */
export type Triple = readonly [value: number, low: number, high: number];

export interface Left {
  readonly id: string;
  readonly title: string;
  /** By finding, without the mechanism; null if the model did not run. */
  readonly rows: readonly Triple[] | null;
  /** Whether nothing of what was measured is another bit than with it. */
  readonly same: boolean;
}

export interface Change {
  readonly finding: TestedFinding;
  readonly before: number;
  readonly after: number;
  /** Does not pass without the mechanism. */
  readonly breaks: boolean;
}

const passes = ([value, low, high]: Triple, { accept }: TestedFinding): boolean => verdictOf({ value, ci95: [low, high] }, accept) === "pass";
const error = ([, low, high]: Triple): number => errorOf([low, high]);

/**
 * Findings that pass with the mechanism and change without it beyond Monte Carlo error, by Holm over them at 5 %. Those that do not pass in samples of this size have nothing to lose, and a regression of few wars
 * may say anything. Countries and luck are the same with and without the mechanism, which makes differences surer than two independent errors
 * say, so the list is rather too short.
 */
export function changed(findings: readonly TestedFinding[], before: readonly Triple[], after: readonly Triple[]): Change[] {
  const seen = findings.flatMap((finding, at) => {
    const [was, is] = [before[at]!, after[at]!];
    if (!passes(was, finding) || !is.every(Number.isFinite)) return [];
    const p = chanceOfDifference(is[0] - was[0], Math.hypot(error(was), error(is)));
    return [{ p, change: { finding, before: was[0], after: is[0], breaks: !passes(is, finding) } }];
  });
  const corrected = holm(seen.map(({ p }) => p));
  return seen.flatMap(({ change }, at) => (corrected[at]!.p < 0.05 ? [change] : []));
}

const words = ({ finding, before, after }: Change): string => `${finding.id} (${twoDigits(before)} → ${twoDigits(after)})`;
const names = (some: readonly Left[]): string => (some.length === 0 ? "None." : some.map(({ id, title }) => `- \`${id}\`: ${title}`).join("\n"));

export interface AblationFacts {
  readonly sizes: Readonly<Record<string, number>>;
  readonly modelVersion: string;
  /** Mechanisms that were not measured yet. */
  readonly open: number;
}

export function ablationPage(all: readonly Left[], findings: readonly TestedFinding[], before: readonly Triple[], { sizes, modelVersion, open }: AblationFacts): string {
  const judged = all.map((left) => ({ ...left, changes: left.rows === null || left.same ? [] : changed(findings, before, left.rows) }));
  const needed = judged.filter(({ changes }) => changes.length > 0);
  const list = (changes: readonly Change[]): string => (changes.length === 0 ? "–" : changes.map(words).join(", "));
  const rows = needed.map(({ id, title, changes }) => `| ${title} (\`${id}\`) | ${list(changes.filter(({ breaks }) => breaks))} | ${list(changes.filter(({ breaks }) => !breaks))} |`);
  const asked = findings.filter((finding, at) => passes(before[at]!, finding));
  return `# What the findings lose without each mechanism

Written by \`tools/ablation.ts\`. Model ${modelVersion}; each mechanism left out in turn in the same countries on the same luck, each country with one of the calibrated sets (${Object.entries(sizes).map(([name, size]) => `${name} ${size}`).join(", ")}).${open > 0 ? ` **${open} mechanisms are not measured yet.**` : ""}
A finding changes if its two estimates differ beyond Monte Carlo error, by Holm over the ${asked.length} findings that pass in these samples, at 5 %; it breaks if it does not pass without the mechanism. Sizes are a small part of
the scorecard's, so small changes are not seen. Figures are the estimate with the mechanism → without.

## Mechanisms that findings need

| Without | breaks | and changes |
| --- | --- | --- |
${rows.join("\n")}

## The model does not run without

Others read what these write, and refuse numbers that make no sense.

${names(judged.filter(({ rows: found }) => found === null))}

## No change beyond error

Something is different without them, but no finding for certain. Every component of a mandate has a row of its own in the [mission table](mission.md), and most others are part of one.

${names(judged.filter(({ rows: found, same, changes }) => found !== null && !same && changes.length === 0))}

## No change at all

A few countries of each sample, which were looked at first, never call on these: components of mandates that their missions do not have, forces beside the mission, borders, campaigns of mass killing.

${names(judged.filter(({ same }) => same))}
`;
}
