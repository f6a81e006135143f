import type { EnsembleMark } from "@truce/core";
import { formatNumber, plural } from "../page/index.ts";
import type { Analysis, CountryAnalysis } from "../analysis/types.ts";
import type { Experiment, Outcome, Point } from "../types.ts";

/** What a report is made from. */
export interface ReportInput {
  readonly experiment: Experiment;
  readonly points: readonly Point[];
  readonly analysis: Analysis;
  readonly about: About;
}

/** What a report says besides its numbers. */
export interface About {
  readonly modelVersion: string;
  /** Fingerprint of the model's sources. */
  readonly modelSha256: string;
  /** The calibrated sets of parameters that its replications drew from; left out if they took the defaults. */
  readonly ensemble?: EnsembleMark;
  /** Said where these are results of another model than the one at hand. */
  readonly otherModel?: string | null;
  /** The command that makes the same results again. */
  readonly command: string;
  readonly countries: readonly AboutCountry[];
}

export interface AboutCountry {
  readonly scenario: string;
  /** "Liberia". */
  readonly name: string;
  /** What its authors say that it cannot tell; "" if nothing. */
  readonly limits: string;
  /** Titles of mechanisms of its arms of which nobody has measured how large their effects are. */
  readonly speculative: readonly string[];
}

/** Names of things by their ids. */
export interface Names {
  arm(id: string): string;
  factor(id: string): string;
  outcome(id: string): Outcome;
  country(scenario: string): string;
}

function namesOf({ experiment, about }: ReportInput): Names {
  const label = (list: readonly { readonly id: string; readonly label: string }[], id: string): string =>
    list.find((one) => one.id === id)?.label ?? id;
  return {
    arm: (id) => label(experiment.arms, id),
    factor(id) {
      const own = label(experiment.factors, id);
      const same = experiment.factors.filter((factor) => factor.label === own).length > 1;
      // What tells them apart stands first, where it is never cut off.
      return same ? `${partOf(experiment.factors, id)}: ${own.charAt(0).toLowerCase()}${own.slice(1)}` : own;
    },
    outcome: (id) => experiment.outcomes.find((one) => one.id === id)!,
    country: (scenario) => about.countries.find((one) => one.scenario === scenario)?.name ?? scenario,
  };
}

/** "Government bargaining" of the factor at `parameters.governmentBargaining.costOfWar`; its id if another has the same part. */
function partOf(factors: Experiment["factors"], id: string): string {
  const parts = (path: string): string => path.split(".").slice(0, -1).at(-1) ?? path;
  const part = parts(factors.find((factor) => factor.id === id)!.path);
  const { label } = factors.find((factor) => factor.id === id)!;
  if (factors.filter((factor) => factor.label === label && parts(factor.path) === part).length > 1) return id;
  const words = part.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One country of a report. */
export interface Chapter {
  readonly input: ReportInput;
  readonly names: Names;
  readonly country: CountryAnalysis;
  /** Ends ids of figures where there are several countries; "" otherwise. */
  readonly suffix: string;
}

export function chaptersOf(input: ReportInput): Chapter[] {
  const { countries } = input.analysis;
  const names = namesOf(input);
  return countries.map((country) => ({
    input,
    names: { ...names, arm: (id) => withoutPrefix(names.arm(id), `${country.scenario}: `) },
    country,
    suffix: countries.length > 1 ? `-${country.scenario.replace(/[^a-zA-Z0-9]+/g, "-")}` : "",
  }));
}

/** In the part of a country its name need not stand before every arm. */
const withoutPrefix = (text: string, prefix: string): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : text;

/** "192 pairs of runs (16 points × 12 replications)", or from fewest to most. */
export function pairsText({ experiment, points }: ReportInput, rows: readonly { readonly pairs: number }[]): string {
  const counts = rows.map(({ pairs }) => pairs);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const { replications } = experiment;
  const whole = replications.kind === "fixed" && least === most && least === points.length * replications.count;
  return `${least === most ? plural(most, "pair") : `${formatNumber(least)} to ${plural(most, "pair")}`} of runs${whole ? ` (${plural(points.length, "point")} × ${plural(replications.count, "replication")})` : ""}`;
}

/** This compares; it does not forecast. */
export function disclaimer({ about }: ReportInput): string {
  const names = [...new Set(about.countries.map(({ name }) => name))];
  const list = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : (names[0] ?? "any country");
  const speculative = [...new Set(about.countries.flatMap((country) => country.speculative))];
  const loose = speculative.length === 0 ? "" : ` Speculative, not calibrated: ${speculative.join("; ")}.`;
  return `This compares designs of a mandate in one model; it does not forecast ${list}.${loose}`;
}
