import { knownOf, wantedRuns } from "../run/known.ts";
import { ruleOf } from "../run/stopping.ts";
import type { Table, TableColumn } from "../table/index.ts";
import { pointTable } from "./points-file.ts";
import type { Store } from "./store.ts";

const piece = 1000;

/** One row per done run with the values of its factors and its outcomes: what a spreadsheet or a regression wants. */
export function wideTable({ plan, index }: Store): Table {
  const { experiment, points } = plan;
  const factors = pointTable(experiment, points).columns.slice(1);
  const outcomes = experiment.outcomes.map(({ id, label, unit }): TableColumn => ({
    name: id,
    type: "number",
    meaning: `${label} (${unit})`,
  }));
  const columns: TableColumn[] = [
    { name: "key", type: "text", meaning: "key of the run" },
    { name: "point", type: "integer", meaning: "number of the point" },
    { name: "arm", type: "text", meaning: "id of the arm" },
    { name: "replication", type: "integer", meaning: "number of the replication, from 1" },
    ...factors,
    ...outcomes,
  ];
  const valuesAt = new Map(points.map(({ id, values }) => [id, values]));
  return {
    name: "wide",
    meaning: "one row per done run, with the values of its factors and its outcomes",
    columns,
    *chunks() {
      let rows: (string | number)[][] = [];
      const chunk = () => ({ length: rows.length, values: columns.map((_, c) => rows.map((row) => row[c])) });
      for (const i of wantedRuns(plan, knownOf({ plan, index }), ruleOf(experiment))) {
        const result = index.read(i)?.result;
        if (result?.status !== "done") continue;
        const { key, point, arm, replication } = result;
        rows.push([key, point, arm, replication, ...valuesAt.get(point)!, ...result.outcomes]);
        if (rows.length < piece) continue;
        yield chunk();
        rows = [];
      }
      yield chunk();
    },
  };
}
