// What changes in the findings when a mechanism is left out.
import type { Target } from "@truce/evidence";
import { estimate, holm, standardDeviation, studentCdf } from "@truce/statistics";

export interface Left {
  readonly id: string;
  readonly title: string;
  /** By target and root: without the mechanism less with it. */
  readonly differences: readonly (readonly number[])[];
}

export interface Change {
  readonly mean: number;
  readonly p: number;
}

/** Mean difference and its p; nothing where fewer than three roots show it. Differences that are all 0 are no change. */
export function changeOf(differences: readonly number[]): Change | null {
  const n = differences.length;
  if (n < 3) return null;
  const { mean } = estimate(differences);
  const error = standardDeviation(differences) / Math.sqrt(n);
  if (error === 0) return { mean, p: mean === 0 ? 1 : 0 };
  return { mean, p: 2 * studentCdf(-Math.abs(mean / error), n - 1) };
}

/** Which targets change beyond error, by Holm over the targets of one mechanism at 5 %. */
export function changed(left: Left): (Change & { readonly target: number })[] {
  const seen = left.differences.flatMap((differences, target) => {
    const change = changeOf(differences);
    return change === null ? [] : [{ ...change, target }];
  });
  const corrected = holm(seen.map(({ p }) => p));
  return seen.filter((_, at) => corrected[at]!.p < 0.05);
}

/** Whether the model did not run without it on any root. */
export const refuses = ({ differences }: Left): boolean => differences.every((each) => each.length === 0);

const figure = (value: number): string => `${value > 0 ? "+" : ""}${value.toFixed(2)}`.replace("-", "−");

export function ablationPage(
  all: readonly Left[],
  targets: readonly Target[],
  { roots, countries, modelVersion }: { readonly roots: number; readonly countries: number; readonly modelVersion: string },
): string {
  const judged = all.map((left) => ({ ...left, changes: changed(left), broken: refuses(left), same: !refuses(left) && left.differences.every((each) => each.every((value) => value === 0)) }));
  const needed = judged.filter(({ changes }) => changes.length > 0);
  const idle = judged.filter(({ same }) => same);
  const open = judged.filter(({ changes, same, broken }) => changes.length === 0 && !same && !broken);
  const names = (some: readonly Left[]): string => (some.length === 0 ? "None." : some.map(({ id, title }) => `- \`${id}\`: ${title}`).join("\n"));
  const rows = needed.map(({ id, changes }) => `| \`${id}\` | ${changes.map(({ target, mean }) => `${targets[target]!.finding.id} ${figure(mean)}`).join(", ")} |`);
  return `# What the model loses without each mechanism

Written by \`tools/ablation.ts\`. Model ${modelVersion}; ${roots} times ${countries} countries at war and as many with a settlement, each with and without the mechanism
on the same luck. Changes are of inverse hyperbolic sines of the summaries (near 0 the summary itself, above 1 nearly its logarithm), beyond Monte Carlo
error by Holm over the summaries of a mechanism at 5 %: of mechanisms that change nothing, one in twenty is listed by chance.
Summaries: ${targets.map(({ finding }) => finding.id).join(", ")}.

## Mechanisms that findings need

| Without | Changes |
| --- | --- |
${rows.join("\n")}

## The model does not run without

Others read what these write, and refuse numbers that make no sense.

${names(judged.filter(({ broken }) => broken))}

## No change beyond error

Either the change is small, or so few countries do not show it; a mechanism may still be needed by another finding or by a row of the mission table.

${names(open)}

## No change at all

The populations never call on these; components of mandates that made countries do not have are among them.

${names(idle)}
`;
}
