import { figure } from "../../packages/scenarios/src/patterns/checks.ts";
import {
  armIds,
  designs,
  regimes,
  regimeShares,
  type Ensemble,
  type Pattern,
  type PatternResult,
} from "../../packages/scenarios/src/patterns/index.ts";
import { table } from "../docs/markdown.ts";
import { charts } from "./charts.ts";

export interface Measured {
  readonly pattern: Pattern;
  readonly result: PatternResult;
}

type Check = PatternResult["checks"][number];

const interval = ({ value, ci95: [low, high] }: Check): string =>
  Number.isFinite(low) && low !== high ? `${figure(value)} [${figure(low)}, ${figure(high)}]` : figure(value);

const verdict = ({ met, aside }: Check): string => (aside ? "for information" : met ? "met" : "**not met**");

const counted = ({ checks }: PatternResult): string => {
  const counting = checks.filter(({ aside }) => !aside);
  return `${counting.filter(({ met }) => met).length} of ${counting.length}`;
};

/** All checks as plain lines for the terminal. */
export function textTable(measured: readonly Measured[]): string {
  return measured
    .map(({ pattern, result }) => {
      const lines = result.checks.map((check) => {
        const mark = check.aside ? " " : check.met ? "+" : "-";
        const expected = check.aside ? "" : `   expected ${check.expected}`;
        return `  ${mark} ${check.what}: ${interval(check)}${expected}\n`;
      });
      return `${result.met ? "MET    " : "NOT MET"} ${pattern.id} (${counted(result)})\n${lines.join("")}    ${result.note}\n`;
    })
    .join("\n");
}

/** docs/generated/patterns.md */
export function patternsPage(ensemble: Ensemble, measured: readonly Measured[]): string {
  const { seeds, arms, modelVersion, scenario } = ensemble;
  const met = measured.filter(({ result }) => result.met).length;
  const overview = measured.map(({ pattern, result }) => {
    const first = result.checks[0]!;
    return [
      `[${pattern.title}](#${pattern.id})`,
      `${first.what}: ${interval(first)}`,
      first.expected,
      counted(result),
      result.met ? "met" : "**not met**",
      result.met
        ? ""
        : result.checks
            .filter((check) => !check.met && !check.aside)
            .map((check) => `${check.what}: ${interval(check)}`)
            .join("; "),
    ];
  });
  return [
    "<!-- Written by tools/patterns.ts. Change the code, not this page. -->\n",
    "# Patterns of the whole\n",
    `What the whole model must show, measured on one shared ensemble: scenario ${scenario}, model ${modelVersion}, ${seeds.length} seeds, ` +
      `${armIds.length} arms on the same seeds. ${met} of ${measured.length} patterns are met. A pattern is met if every check that counts is; ` +
      "brackets are 95 % intervals of means over runs. This compares designs on a stylised country and does not forecast Liberia.\n",
    "`tsx tools/patterns.ts` runs everything afresh and writes this page; `packages/scenarios/src/patterns` holds one file per pattern, and " +
      "its tests show that each can say no.\n",
    "## Overview\n",
    table(["pattern", "first check", "expected", "checks met", "", "what is missed"], overview),
    "## Arms\n",
    table(
      ["arm", "what it is", "weeks", "exit in week"],
      armIds.map((id) => [id, arms[id].label, String(arms[id].weeks), String(arms[id].exit ?? "–")]),
    ),
    "## In pictures\n",
    charts(ensemble),
    "## Regimes by design\n",
    table(
      ["design", ...regimes],
      designs.map((id) => {
        const shares = regimeShares(arms[id].runs);
        return [id, ...regimes.map((regime) => `${Math.round(100 * shares[regime])} %`)];
      }),
    ),
    ...measured.map(section),
  ].join("\n");
}

function section({ pattern, result }: Measured): string {
  return [
    `<a id="${pattern.id}"></a>\n`,
    `## ${pattern.title}: ${result.met ? "met" : "not met"}\n`,
    `${pattern.statement}\n`,
    `Source: ${pattern.source}.\n`,
    `Measured: ${pattern.measured}\n`,
    `Thresholds: ${pattern.reason}\n`,
    table(
      ["check", "measured", "expected", ""],
      result.checks.map((check) => [check.what, interval(check), check.aside ? "" : check.expected, verdict(check)]),
    ),
    `${result.note}\n`,
  ].join("\n");
}
