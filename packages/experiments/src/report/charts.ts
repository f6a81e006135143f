import { budgetPlanes } from "./budget.ts";
import type { Chart } from "./chart.ts";
import { convergenceChart } from "./convergence.ts";
import { discoveryBoxes } from "./discovery.ts";
import { distribution } from "./distribution.ts";
import { factorMatrix } from "./factor-matrix.ts";
import { forest } from "./forest.ts";
import { paretoFront } from "./front.ts";
import { type Chapter, chaptersOf, type ReportInput } from "./input.ts";
import { leafChart } from "./leaves.ts";
import { pointLines } from "./point-lines.ts";
import { rankChart } from "./ranking.ts";
import { regretMap } from "./regret.ts";
import { screeningCharts } from "./screening.ts";
import { sensitivityCharts } from "./sensitivity.ts";
import { boxTradeOff } from "./trade-off.ts";
import { varianceSplit } from "./variance.ts";

/** A part of the report: its charts by country. */
export interface ChartSection {
  readonly id: string;
  readonly name: string;
  /** Shown open. */
  readonly charts: readonly Chart[];
  /** In a closed list below. */
  readonly more: readonly Chart[];
}

/** Charts that are shown open of each country where there is one for each outcome. */
const open = 2;

/** All charts of a report in their order; parts that have none are not there. */
export function chartSections(input: ReportInput): ChartSection[] {
  const chapters = chaptersOf(input);
  const each = (...makers: ((chapter: Chapter) => Chart | readonly Chart[] | undefined)[]): (readonly Chart[])[] =>
    chapters.map((chapter) => makers.flatMap((make) => make(chapter) ?? []));
  const section = (id: string, name: string, charts: (readonly Chart[])[]): ChartSection => ({
    id,
    name,
    charts: charts.flatMap((own) => own.slice(0, open)),
    more: charts.flatMap((own) => own.slice(open)),
  });
  return [
    section("changes", "What each mandate changes", each(forest)),
    section("spread", "How far outcomes spread", each(distribution)),
    section("settling", "Whether it was run often enough", each(convergenceChart)),
    section("luck", "Factors, mandates and luck", each(varianceSplit)),
    section("sensitivity", "What decides", each(sensitivityCharts)),
    section("screening", "Even effects or not", each(screeningCharts)),
    section("by-factor", "Outcomes by each factor", each(factorMatrix)),
    section("points", "Which guesses go with which outcomes", each(pointLines)),
    section("robustness", "Robust or not", each(regretMap, rankChart)),
    section("aims", "Two aims at once", each(paretoFront)),
    section("budget", "At the same cost", each(budgetPlanes)),
    section("discovery", "Where mandates fail", each(discoveryBoxes, boxTradeOff, leafChart)),
  ].filter(({ charts }) => charts.length > 0);
}
