import { type Table, tableOf } from "../table/table.ts";
import type { Analysis, CountryAnalysis } from "./types.ts";
import {
  boxColumns,
  budgetColumns,
  frontColumns,
  regretColumns,
  robustnessColumns,
  sensitivityColumns,
} from "./columns/choices.ts";
import type { Column } from "./columns/column.ts";
import { convergenceColumns, differenceColumns, summaryColumns, varianceColumns } from "./columns/effects.ts";
import { leafColumns, leafRows } from "./columns/leaves.ts";
import { partColumns, partRows, pointColumns, pointRows } from "./columns/points.ts";
import { rankingColumns, rankRows } from "./columns/ranking.ts";
import { tradeOffColumns, tradeOffRows } from "./columns/trade-off.ts";

/** Every table of an analysis as rows and columns, for CSV and other files: tidy, one row each for what the first columns name. */
export function analysisTables(analysis: Analysis): Table[] {
  const table = <R>(
    name: string,
    meaning: string,
    rowsOf: (country: CountryAnalysis) => readonly R[],
    columns: readonly Column<R>[],
  ): Table =>
    tableOf(
      name,
      meaning,
      [
        { name: "scenario", type: "text", meaning: "scenario of the arms" },
        ...columns.map(([column, type, what]) => ({ name: column, type, meaning: what })),
      ],
      () =>
        analysis.countries.flatMap((country) =>
          rowsOf(country).map((row) =>
            Object.fromEntries([
              ["scenario", country.scenario],
              ...columns.map(([column, , , read]) => [column, read(row)]),
            ]),
          ),
        ),
    );
  return [
    table(
      "summary",
      "how the runs of each arm spread, and how well their mean is known",
      ({ summaries }) => summaries,
      summaryColumns,
    ),
    table(
      "differences",
      "arms less their baseline, pair by pair on the same points and seeds",
      (country) => country.differences,
      differenceColumns,
    ),
    table(
      "convergence",
      "every difference as it was known after fewer replications",
      (country) => country.convergence,
      convergenceColumns,
    ),
    table(
      "variance",
      "where the variance of each outcome comes from, as shares",
      ({ variance }) => variance,
      varianceColumns,
    ),
    table(
      "sensitivity",
      "what each factor does to the level of the baseline and to each difference",
      ({ sensitivity }) => sensitivity.flatMap((one) => one.rows.map((row) => ({ ...one, ...row }))),
      sensitivityColumns,
    ),
    table(
      "by-factor",
      "mean outcome of each arm where a factor is low, middling or high",
      (country) => partRows(country.byFactor, country.arms),
      partColumns,
    ),
    table(
      "by-point",
      "mean outcome of each arm in each point",
      (country) => pointRows(country.byPoint, country.arms),
      pointColumns,
    ),
    table(
      "robustness",
      "how arms do over all points, by several metrics and their ranks",
      ({ robustness, arms }) =>
        robustness.flatMap((one) => one.rows.map((row, i) => ({ ...row, table: one, arm: arms[i] }))),
      robustnessColumns,
    ),
    table(
      "regret",
      "how much worse an arm is than the best arm of a point",
      ({ robustness, arms }) =>
        robustness.flatMap(({ outcome, points, regrets }) =>
          regrets.flatMap((row, i) => row.map((regret, p) => ({ outcome, arm: arms[i], point: points[p], regret }))),
        ),
      regretColumns,
    ),
    table(
      "ranks",
      "how often an arm takes each place among the arms of its country",
      ({ ranking, arms }) => rankRows(ranking, arms),
      rankingColumns,
    ),
    table(
      "boxes",
      "limits of the boxes in which arms fail to reach their threshold",
      ({ discovery }) =>
        discovery.flatMap(({ found, ...one }) =>
          found === null
            ? []
            : found.box.limits.map((limit, i) => ({ ...one, found, limit, quasiP: found.quasiP[i]?.[1] ?? NaN })),
        ),
      boxColumns,
    ),
    table(
      "trade-off",
      "coverage and density of every box on the way to the one in which an arm fails",
      ({ discovery }) => discovery.flatMap(tradeOffRows),
      tradeOffColumns,
    ),
    table(
      "leaves",
      "leaves of the tree that parts the points in which an arm fails from the others",
      ({ discovery }) => discovery.flatMap(leafRows),
      leafColumns,
    ),
    table(
      "pareto",
      "which arms are on the Pareto front, and how often on other luck",
      ({ pareto, arms }) =>
        pareto.flatMap(({ objectives, members }) =>
          members.map((member, i) => ({ ...member, objectives: objectives.join(" "), arm: arms[i], arms })),
        ),
      frontColumns,
    ),
    table(
      "budget",
      "arms compared at equal cost",
      ({ budget }) => budget.flatMap(({ outcome, rows }) => rows.map((row) => ({ outcome, ...row }))),
      budgetColumns,
    ),
  ];
}
