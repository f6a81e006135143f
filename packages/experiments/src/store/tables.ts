import { baselineOf } from "../file/baseline.ts";
import { knownOf, wantedRuns } from "../run/known.ts";
import { ruleOf } from "../run/stopping.ts";
import { tableOf, type Cell, type Chunk, type Table, type TableColumn } from "../table/index.ts";
import type { Factor, RunResult } from "../types.ts";
import { pointTable } from "./points-file.ts";
import type { Store } from "./store.ts";

const text = (name: string, meaning: string): TableColumn => ({ name, type: "text", meaning });
const whole = (name: string, meaning: string): TableColumn => ({ name, type: "integer", meaning });
const number = (name: string, meaning: string): TableColumn => ({ name, type: "number", meaning });
const key = text("key", "key of the run: the same work has the same key everywhere");
const point = whole("point", "number of the point (values in points)");
const arm = text("arm", "id of the arm (more in arms)");
const replication = whole("replication", "number of the replication, from 1");
const run = [key, point, arm, replication] as const;
/** Runs in a piece of a table. */
const piece = 1000;

/** Tables of a store, small ones first: rows by point, arm and replication, whatever order the runs were done in. */
export function storeTables(store: Store): Table[] {
  const { experiment, points } = store.plan;
  return [armTable(store), factorTable(store), outcomeInfo(store), pointTable(experiment, points), ...runTables(store)];
}

function runTables(store: Store): Table[] {
  const seed = text("seed", "seed of the run: equal seeds share their luck");
  const status = text("status", "done or failed");
  const weeks = number("weeks", "weeks that the run lasted");
  const hash = text("state_hash", "hash of the final state: equal hashes mean equal runs to the last bit");
  const kind = text("kind", "model: the run itself failed; timeout: it took too long; crash: its thread died");
  const week = number("week", "week in which it failed; empty if it had not begun");
  const replay = text("replay", "command that does the run again, in the folder of these results");
  const outcome = text("outcome", "id of the outcome (units in outcome_info)");
  const value = number("value", "the outcome's value, in its unit");
  const { outcomes } = store.plan.experiment;
  return [
    of(store, "runs", "one row per run", [...run, seed, status, weeks, hash], (r) => [
      [...ids(r), r.seed, r.status, ...(r.status === "done" ? [r.weeks, r.hash] : [null, null])],
    ]),
    of(store, "outcomes", "one row per done run and outcome", [...run, outcome, value], (r) =>
      r.status === "done" ? outcomes.map(({ id }, i) => [...ids(r), id, r.outcomes[i]]) : [],
    ),
    of(store, "failures", "one row per failed run", [...run, seed, kind, week, text("message", "why"), replay], (r) =>
      r.status === "failed" ? [[...ids(r), r.seed, r.kind, r.week, r.message, `truce replay . ${r.key}`]] : [],
    ),
  ];
}

const ids = (r: RunResult): Cell[] => [r.key, r.point, r.arm, r.replication];

/** A table whose rows follow from the results one by one, so that no more than a piece of it stands in memory. */
function of(
  { plan, index }: Store,
  name: string,
  meaning: string,
  columns: readonly TableColumn[],
  rowsOf: (result: RunResult) => readonly (readonly Cell[])[],
): Table {
  const chunk = (rows: readonly (readonly Cell[])[]): Chunk => ({
    length: rows.length,
    values: columns.map((_, c) => rows.map((row) => row[c])),
  });
  return {
    name,
    meaning,
    columns,
    *chunks() {
      let rows: (readonly Cell[])[] = [];
      let runs = 0;
      for (const i of wantedRuns(plan, knownOf({ plan, index }), ruleOf(plan.experiment))) {
        const stored = index.read(i);
        if (stored === undefined) continue;
        rows.push(...rowsOf(stored.result));
        if (++runs % piece > 0) continue;
        yield chunk(rows);
        rows = [];
      }
      yield chunk(rows);
    },
  };
}

function armTable({ plan: { experiment } }: Store): Table {
  const columns = [
    text("arm", "id of the arm"),
    text("label", "its name"),
    text("baseline", "the arm that it is compared with: the first in its scenario; a baseline is its own"),
    text("scenario", "scenario of the arm"),
    { name: "without_mission", type: "flag", meaning: "true for the country without any mission" } as const,
    text("mandates", "mandates laid over the scenario, in order"),
    text("set", "values set, path=value"),
    // Most experiments scale nothing.
    ...(experiment.arms.some(({ scale }) => scale !== undefined)
      ? [
          number("people_factor", "how many times its people the mission has"),
          number("money_factor", "how many times its money the mission has"),
        ]
      : []),
  ];
  return tableOf("arms", "one row per arm: the mandates that are compared", columns, () =>
    experiment.arms.map((a) => ({
      arm: a.id,
      label: a.label,
      baseline: baselineOf(experiment, a).id,
      scenario: a.scenario ?? experiment.scenario,
      without_mission: a.withoutMission,
      mandates: a.mandates.join("; "),
      set: a.set.join("; "),
      people_factor: a.scale?.people ?? 1,
      money_factor: a.scale?.money ?? 1,
    })),
  );
}

function factorTable({ plan: { experiment } }: Store): Table {
  const columns = [
    text("factor", "id of the factor: its column in points"),
    text("label", "its name"),
    text("role", "lever: a mandate could turn it; uncertainty: nobody knows it"),
    text("path", "the value that it sets"),
    text("unit", "its unit"),
    text("distribution", "how it is spread"),
    text("source", "where that comes from"),
  ];
  return tableOf("factors", "one row per factor: what differs between points", columns, () =>
    experiment.factors.map((f) => ({ ...f, factor: f.id, distribution: words(f.distribution) })),
  );
}

function words({ kind, ...values }: Factor["distribution"]): string {
  return `${kind} ${JSON.stringify(values)}`;
}

function outcomeInfo({ plan: { experiment } }: Store): Table {
  const columns = [
    text("outcome", "id of the outcome"),
    text("label", "its name"),
    text("measure", "measure of the model that it is made from"),
    text("reduce", "how the weeks of a run become one number"),
    whole("from", "first week of it"),
    whole("until", "week before which it ends"),
    text("unit", "its unit"),
    text("direction", "which way is better: lower, higher or none"),
    number("effect_of_interest", "smallest difference that matters"),
    number("threshold", "value that is good enough"),
  ];
  return tableOf("outcome_info", "one row per outcome: what it is and its unit", columns, () =>
    experiment.outcomes.map((o) => ({ ...o, outcome: o.id, effect_of_interest: o.effectOfInterest })),
  );
}
