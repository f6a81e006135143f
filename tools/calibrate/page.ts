// Pages of a screen and of a calibration.
import { compared, priorAt, verdictOf, type Free, type Target } from "@truce/evidence";
import { estimate, quantile, type Marginal, type Posterior } from "@truce/statistics";
import type { Screening } from "./screening.ts";

const figure = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(3))).replace("-", "−") : "–");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

interface About {
  readonly modelVersion: string;
  readonly countries: number;
  readonly trajectories: number;
}

export function screenPage({ mechanisms, parameters, chosen }: Screening, targets: readonly Target[], about: About): string {
  const head = ["", "Importance", ...targets.map(({ finding }) => finding.id)];
  const rows = (all: Screening["mechanisms"]): string[][] => all.map(({ id, importance, effects }) => [`\`${id}\``, figure(importance), ...effects.map(figure)]);
  const free = new Set(chosen.map(({ path }) => path));
  return `# Which parameters matter to the findings

Written by \`tools/calibrate.ts\`. Model ${about.modelVersion}, ${about.trajectories} trajectories, ${about.countries} countries at war and as many with a settlement in
each point. Figures are mean sizes of elementary effects over the plausible range (Morris 1991; Campolongo, Cariboni and Saltelli 2007), in units of
the spread of each summary over the screen; importance is their mean. A dash: so few countries do not show the summary in any
trajectory. With few trajectories and countries the order is rough: luck is the same along a trajectory, but a chaotic war answers any change.

## Mechanisms, all parameters of each together

${table(head, rows(mechanisms))}

## Parameters of the leading mechanisms, one by one; freed ones in bold

${table(head, rows(parameters).map(([id, ...rest], at) => [free.has(parameters[at]!.id) ? `**${id}**` : id!, ...rest]))}
`;
}

export interface Calibrated {
  readonly posterior: Posterior;
  readonly chosen: readonly Free[];
  readonly spread: readonly Marginal[];
  readonly targets: readonly Target[];
  /** What populations at places of the prior, and at the accepted sets, say of each target. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** By position of a target that was fitted, the share of its variance over trials that the freed parameters explain. */
  readonly explained: ReadonlyMap<number, number>;
  /** Populations that were tried before the accepted sets were. */
  readonly trials: number;
  readonly countries: number;
  readonly modelVersion: string;
}

/** Above this ratio of standard deviations, a parameter is not identified by itself. */
const unknown = 0.9;

/** Share of a summary's variance over the trials that parameters must account for, if it is to say anything of them. */
export const leastExplained = 0.05;

/** Whether a target chose the sets, could not, or was kept from them. */
type Role = "fitted" | "idle" | "held";

export function calibrationPage({ posterior, chosen, spread, targets, before, after, explained, trials, countries, modelVersion }: Calibrated): string {
  const { history } = posterior;
  const open = chosen.filter((_, at) => spread[at]!.sdRatio > unknown).map(({ path }) => `\`${path}\``);
  const known = (rows: readonly (readonly number[])[], at: number): number[] => rows.map((row) => row[at]!).filter(Number.isFinite);
  const interval = ([low, high]: readonly [number, number]): string => `[${figure(low)}, ${figure(high)}]`;
  // On the scale on which numbers were compared, so that a slope from a handful of months does not outweigh all others.
  const meanOf = (values: readonly number[]): { mean: number; ci95: readonly [number, number] } => {
    const { mean, ci95: [low, high] } = estimate(values.map(compared));
    return { mean: Math.sinh(mean), ci95: [Math.sinh(low), Math.sinh(high)] };
  };
  const asked = (mean: Parameters<typeof verdictOf>[0], accept: Parameters<typeof verdictOf>[1]): string => ({ pass: "yes", fail: "no", "not tested": "not seen" })[verdictOf(mean, accept)];
  const roleOf = (at: number): Role => (targets[at]!.held ? "held" : explained.get(at)! < leastExplained ? "idle" : "fitted");
  const checks = (role: Role): string =>
    table(["Finding", "Published", "Over the prior, mean", "At the accepted sets, mean [95 %]", "Single populations, central 95 %", ...(role === "held" ? [] : ["Explained"]), "As the finding asks"], targets.flatMap(({ finding, published }, at) => {
      if (roleOf(at) !== role) return [];
      const values = known(after, at);
      const { mean, ci95 } = meanOf(values);
      const share = explained.get(at);
      return [[`${finding.id} ${finding.statement}`, figure(published), figure(meanOf(known(before, at)).mean), `${figure(mean)} ${interval(ci95)}`,
        interval([quantile(values, 0.025), quantile(values, 0.975)]), ...(role === "held" ? [] : [`${figure(100 * share!)} %`]), asked({ value: mean, ci95 }, finding.accept)]];
    }));
  return `# Calibration

Written by \`tools/calibrate.ts\`. Model ${modelVersion}; ${trials} trials, each with ${countries} settlements, as many wars event by event, and twice as
many wars of which some get a mission, drawn anew, then ${after.length} at the accepted sets. The luck of so few countries is larger than what parameters do (*explained* is the share of a summary's
variance over the trials that the freed parameters account for), so sequential Monte Carlo went over an emulator of the trials, a second-order response surface with its own error, and the sets
that it accepted were tried on new populations. What the freed parameters account for by less than ${100 * leastExplained} % took no part: it would choose by the emulator's error. The prior of a parameter is a triangle over its plausible range with its peak at the default, in logarithms where the range spans a factor of ten. Summaries are compared as inverse hyperbolic sines, in units of their median absolute deviation over the prior.

![Prior and posterior of the freed parameters](calibration.svg)

## Prior against posterior

${table(["Parameter", "Plausible range", "Default", "Posterior median", "Central 95 %", "sd, posterior / prior"],
  chosen.map((free, at) => {
    const { low, median, high, sdRatio } = spread[at]!;
    return [`\`${free.path}\``, free.plausible.map(figure).join(" to "), figure(free.default), figure(priorAt(free, median)),
      `${figure(priorAt(free, low))} to ${figure(priorAt(free, high))}`, figure(sdRatio)];
  }))}

Not identified by themselves (a standard deviation of more than ${unknown} of the prior's): ${open.length === 0 ? "none" : open.join(", ")}.

## What it was fitted to

Means are over populations, on the scale on which they were compared. *As the finding asks* judges the mean as the scorecard judges an estimate: in the finding's range, on its side, or nothing within what it declares.

${checks("fitted")}

## What was asked and chose nothing

In so few countries the parameters account for less than ${100 * leastExplained} % of these, so they took no part.

${checks("idle")}

## What was held back

Not used in the fit. Logarithms of ratios between designs say little here: among so few countries one design often has no event at all, and the scorecard, with hundreds, says what they come to.

${checks("held")}

## Generations of the emulated fit

${table(["Generation", "Tolerance", "Accepted", "Effective particles"], history.map(({ generation, tolerance, accepted, effective }) => [String(generation), figure(tolerance), figure(accepted), figure(effective)]))}
`;
}

/** One bar per parameter on its prior: central 95 % and median of the posterior. */
export function picture(chosen: readonly Free[], spread: readonly Marginal[]): string {
  const [left, width, row] = [250, 400, 24];
  const at = (place: number): string => (left + width * place).toFixed(1);
  const bars = chosen.map(({ path }, k) => {
    const { low, median, high } = spread[k]!;
    const y = 40 + row * k;
    return `<text x="${left - 10}" y="${y + 4}" text-anchor="end">${path}</text>
<line x1="${left}" x2="${left + width}" y1="${y}" y2="${y}" stroke="#ccc" stroke-width="10"/>
<line x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}" stroke="#2b6cb0" stroke-width="10"/>
<circle cx="${at(median)}" cy="${y}" r="4" fill="#fff" stroke="#1a365d"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + width + 20}" height="${50 + row * chosen.length}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${left}" y="18">0 % of the prior lies below</text><text x="${left + width}" y="18" text-anchor="end">100 %</text>
${bars.join("\n")}
</svg>
`;
}
