import {
  at,
  dataTable,
  decimalsFor,
  formatDifference,
  formatNumber,
  html,
  type Html,
  plural,
  type Scale,
} from "../page/index.ts";
import { knownText } from "../search/says.ts";
import { searchTables } from "../search/tables.ts";
import type { CandidateRow, Known, SearchResult } from "../search/types.ts";
import { csvText } from "../table/csv.ts";
import type { Chart } from "./chart.ts";
import { chartFiles, type ReportFile } from "./files.ts";
import type { About } from "./input.ts";
import { panels } from "./panels.ts";
import { plane, type Plane } from "./plane.ts";
import { shortPage } from "./short-page.ts";

/** A search as files: `design.json`, its tables, its page and the page's figures. */
export function searchFiles(result: SearchResult, about: About): ReportFile[] {
  const charts = [finalistsChart(result), candidatesChart(result)].filter((chart) => chart !== undefined);
  return [
    {
      path: "design.json",
      text: `${JSON.stringify(result, (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? null : value), 2)}\n`,
    },
    ...searchTables(result).map((table) => ({ path: `design/${table.name}.csv`, text: [...csvText(table)].join("") })),
    { path: "report.html", text: searchPage(result, about, charts) },
    ...chartFiles(charts),
  ];
}

function searchPage(result: SearchResult, about: About, charts: readonly Chart[]): string {
  const { rounds, holdOut, candidates } = result;
  const stages = [...rounds, ...(holdOut === null ? [] : [holdOut])];
  const runs = stages.reduce((sum, stage) => sum + stage.runs, 0);
  const country = about.countries[0]?.name ?? "any country";
  return shortPage({
    kind: "search for a mandate",
    title: result.title,
    facts: html`<b>${plural(candidates.length - 1, "candidate")}</b> against
      <b>${labelOf(result, result.baseline)}</b> · <b>${plural(runs, "run")}</b> · budget
      <b>${result.budget === null ? "none" : `${formatNumber(result.budget)} ${result.costUnit}`}</b> · model
      <b>${about.modelVersion}</b>`,
    says: result.says,
    disclaimer: `This compares designs of a mandate in one model; it does not forecast ${country}.`,
    sections: [
      ...(charts.length > 0 ? [{ id: "held-out", name: "What holds up", charts, body: null }] : []),
      { id: "stages", name: "What was run", body: [stagesTable(stages, result), methods(result)] },
    ],
    command: about.command,
    footer: html`Made by Truce, model ${about.modelVersion}, out of the experiment <code>${result.experiment}</code>.`,
  });
}

const stagesTable = (stages: SearchResult["rounds"], result: SearchResult): Html =>
  dataTable("stage-table", "Stages of the search", {
    head: ["Stage", "Arms", "Points", "Seeds each", "Runs", "Failed", "Candidates that go on"],
    rows: stages.map((stage) => [
      stage.name,
      stage.arms,
      stage.points,
      stage.replications,
      stage.runs,
      stage.failed,
      stage === result.holdOut ? "–" : stage.on.length > 6 ? String(stage.on.length) : stage.on.join(", "),
    ]),
  });

const methods = (result: SearchResult): Html =>
  html`<p>
    Candidates are the arms of the file and points of a scrambled Sobol' sequence over the levers. In every round all
    that are still in meet the same points of the uncertainties and the same luck; no two stages share points or seeds.
    After a round, candidates whose mean cost is over the budget for certain are out, and so are those of the worse half
    to which optimal computing budget allocation (Chen, Lin, Yücesan and Chick 2000) gives less than half of an equal
    share of the next round. The best in training is chosen before anything is held out against it (lower bound of the
    probability that it is the best: ${formatNumber(result.probabilityOfBest, 2)}); verdicts on what was held out are
    corrected for all comparisons there (Holm 1979). Regret is taken in each point against the best finalist that keeps
    to the budget.
  </p>`;

const labelOf = ({ candidates }: SearchResult, id: string): string =>
  candidates.find((row) => row.id === id)?.label ?? id;

/** What each finalist promised, and what was left of it. */
function finalistsChart(result: SearchResult): Chart | undefined {
  const { finalists, baseline, unit, outcomeLabel, direction, effectOfInterest } = result;
  const drawn = finalists.filter(({ id }) => id !== baseline);
  if (drawn.length === 0) return undefined;
  const row = (label: string, known: Known, kind: string, title: string) => ({
    label,
    title: `${title}: ${knownText(known, unit)}`,
    value: formatDifference(known.mean, decimalsFor(known)),
    kind,
    draw: (x: Scale, y: number) =>
      html`${Number.isFinite(known.ci95[0]) ? html`<line class="ci" x1="${at(x(known.ci95[0]))}" x2="${at(x(known.ci95[1]))}" y1="${at(y)}" y2="${at(y)}" />` : null}<circle
          class="dot"
          cx="${at(x(known.mean))}"
          cy="${at(y)}"
          r="5"
        />`,
  });
  const list = drawn.map((one) => ({
    title: `${one.label}`,
    values: drawn.flatMap(({ training, holdOut }) => [training.mean, ...training.ci95, holdOut.mean, ...holdOut.ci95]),
    zero: true,
    zone: effectOfInterest === null ? null : ([-effectOfInterest, effectOfInterest] as const),
    sides: direction === "lower" ? (["← better", "worse →"] as const) : (["← worse", "better →"] as const),
    rows: [
      row("in training", one.training, "unresolved", one.label),
      row(
        "held out",
        one.holdOut,
        one.verdict === "better" || one.verdict === "worse" ? one.verdict : "unresolved",
        one.label,
      ),
    ],
  }));
  const label = "Differences to the baseline in training and on what was held out; the table below has the numbers.";
  return {
    id: "finalists",
    title: `${outcomeLabel}: what the finalists change against “${labelOf(result, baseline)}”.`,
    summary: drawn.map((one) => `${one.label}: ${one.verdictText} on what was held out`).join("; ") + ".",
    key: "Dots: mean differences on the same points and luck; lines: 95 % intervals of the means. In training they were chosen for it, so that it flatters; what was held out had no part in the choice. Grey zone: differences smaller than the effect of interest.",
    wide: panels(list, false, { label, step: 26 }),
    narrow: panels(list, true, { label, step: 26 }),
    table: {
      head: [
        "Candidate",
        "Training",
        "Held out",
        "95 % low",
        "95 % high",
        "Optimism",
        "Cost",
        "Budget",
        "Mean regret",
        "Largest regret",
        "Verdict",
      ],
      rows: finalists.map((one) => [
        one.label,
        formatDifference(one.training.mean),
        formatDifference(one.holdOut.mean),
        formatDifference(one.holdOut.ci95[0]),
        formatDifference(one.holdOut.ci95[1]),
        formatDifference(one.optimism.mean),
        one.cost === null ? "–" : formatNumber(one.cost.mean),
        one.affordable ?? "–",
        one.regret === null ? "–" : formatNumber(one.regret.mean),
        one.regret === null ? "–" : formatNumber(one.regret.max),
        one.verdictText,
      ]),
    },
  };
}

/** All candidates by cost and by what they promise. */
function candidatesChart(result: SearchResult): Chart | undefined {
  const { candidates, budget, costUnit, unit, outcomeLabel, direction, finalists } = result;
  const sign = direction === "higher" ? 1 : -1;
  const drawn = candidates.filter(({ cost, difference }) => cost !== null && Number.isFinite(difference.mean));
  if (drawn.length < 2) return undefined;
  const named = new Set([result.baseline, ...finalists.map(({ id }) => id)]);
  const turned = ({ difference: { ci95 } }: CandidateRow) => (sign > 0 ? ci95 : ([-ci95[1], -ci95[0]] as const));
  const drawing: Plane = {
    label: "Cost and gain of every candidate in training; the table below has the numbers.",
    xTitle: [`Cost (${costUnit})`, `cost (${costUnit})`],
    yTitle: [`${outcomeLabel}: gain over the baseline, the better the higher (${unit})`, `gain (${unit})`],
    points: drawn.map((one) => ({
      label: named.has(one.id) ? one.id : "",
      title: `${one.label}: ${one.left ?? "on to what was held out"}`,
      x: one.cost!.mean,
      y: sign * one.difference.mean,
      xCi: one.left === null ? one.cost!.ci95 : [NaN, NaN],
      yCi: one.left === null ? turned(one) : [NaN, NaN],
      filled: one.left === null,
    })),
    ...(budget !== null && {
      line: limitLine(
        budget,
        drawn.flatMap((one) => [0, sign * one.difference.mean]),
      ),
    }),
  };
  return {
    id: "candidates",
    title: "All candidates in training.",
    summary: `${plural(drawn.filter(({ left }) => left === "over budget").length, "candidate")} over the budget, ${drawn.filter(({ left }) => left === "others promise more").length} left behind.`,
    key: `Filled: finalists and the baseline.${budget === null ? "" : " Dashed: the budget."} Lines are 95 % intervals. Candidates that were left behind early met fewer points, so that their means are not to be compared with those of finalists.`,
    wide: plane(drawing, false),
    narrow: plane(drawing, true),
    table: {
      head: ["Candidate", "What", "Cost", "Difference", "95 % low", "95 % high", "Rounds", "Points", "Left"],
      rows: candidates.map((one) => [
        one.id,
        one.label,
        one.cost === null ? "–" : formatNumber(one.cost.mean),
        formatDifference(one.difference.mean),
        formatDifference(one.difference.ci95[0]),
        formatDifference(one.difference.ci95[1]),
        one.rounds,
        one.points,
        one.left ?? "–",
      ]),
    },
  };
}

/** The budget as an upright line over what is drawn. */
function limitLine(budget: number, ys: readonly number[]): { readonly x: number; readonly y: number }[] {
  const finite = ys.filter(Number.isFinite);
  return [Math.min(...finite), Math.max(...finite)].map((y) => ({ x: budget, y }));
}
