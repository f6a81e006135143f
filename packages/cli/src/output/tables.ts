import { arms, type Run, type Study } from "../study/study.ts";
import { byPeriod, districtSeries, year } from "../study/periods.ts";
import { outcomeOf } from "../study/outcome.ts";
import { summary } from "./summary-table.ts";
import { type Chunk, constant, type Table, type TableColumn, tableOf } from "@truce/experiments/table";

const seed: TableColumn = { name: "seed", type: "text", meaning: "seed of the pair: equal seeds share their luck" };
const arm = ({ branch }: Study): TableColumn => ({
  name: "arm",
  type: "text",
  meaning:
    branch === null
      ? "mission, or none for the same country without it"
      : "mission for the branch, none for the history as it was, with its mission",
});
/** From when weeks and years are counted. */
const start = ({ branch }: Study): string =>
  branch === null ? "the start" : `the branch, which is week ${branch.week} of the run`;
const measure: TableColumn = { name: "measure", type: "text", meaning: "id of the measure (units in summary)" };
const value: TableColumn = { name: "value", type: "number", meaning: "value in the unit of the measure" };

/** Finished runs, seed by seed, arm by arm: the order of every table, whatever order they finished in. */
function* runs(study: Study): Generator<Run> {
  for (const pair of study.pairs) for (const name of arms) if (pair[name] !== null) yield pair[name];
}

/** Every table of a results folder, small ones first. */
export function tables(study: Study): Table[] {
  const incidents = study.incidentsKept ? [events(study)] : [];
  return [summary(study), outcomes(study), runTable(study), districts(study), ...incidents, series(study)];
}

function outcomes(study: Study): Table {
  const part: TableColumn = {
    name: "part",
    type: "text",
    meaning: "part of the measure, e.g. a perpetrator; empty for the whole",
  };
  return tableOf(
    "outcomes",
    "one row per run and measure: the number by which runs are compared",
    [seed, arm(study), measure, part, value],
    () =>
      [...runs(study)].flatMap((run) =>
        study.measures.flatMap(({ id, kind }) => {
          const row = { seed: run.seed, arm: run.arm, measure: id };
          const parts = Object.entries(run.parts[id] ?? {});
          return [
            { ...row, part: null, value: run.outcomes[id] },
            ...parts.map(([name, ticks]) => ({ ...row, part: name, value: outcomeOf(ticks, kind, study.step) })),
          ];
        }),
      ),
  );
}

function runTable(study: Study): Table {
  const text = (name: string, meaning: string): TableColumn => ({ name, type: "text", meaning });
  const columns = [
    seed,
    arm(study),
    text("status", "done or failed"),
    text("state_hash", "hash of the final state: equal hashes mean equal runs to the last bit"),
    text("message", "why it failed"),
  ];
  return tableOf("runs", "one row per run", columns, () => [
    ...[...runs(study)].map((run) => ({
      seed: run.seed,
      arm: run.arm,
      status: "done",
      state_hash: run.hash,
      message: null,
    })),
    ...study.failures.map(({ seed: of, arm: name, message, week }) => {
      const when = week === null ? "" : `week ${week}: `;
      return { seed: of, arm: name, status: "failed", state_hash: null, message: when + message };
    }),
  ]);
}

function districts(study: Study): Table {
  const columns: TableColumn[] = [
    seed,
    arm(study),
    { name: "year", type: "integer", meaning: `year since ${start(study)}, from 1 (52 weeks each)` },
    { name: "district", type: "text", meaning: "id of the district" },
    measure,
    { ...value, meaning: "flow: sum over the year; stock: mean of the year; event: 1 if it has happened" },
  ];
  return {
    name: "districts",
    meaning: "one row per run, year, district and measure",
    long: true,
    columns,
    *chunks() {
      for (const run of runs(study)) yield districtChunk(study, run);
    },
  };
}

function districtChunk(study: Study, run: Run): Chunk {
  const rows: (readonly [number, string, string, number])[] = [];
  for (const { id, kind } of study.measures) {
    const values = run.districts[id];
    if (values === undefined) continue;
    study.scenario.districts.forEach((district, index, all) => {
      const years = byPeriod(districtSeries(values, index, all.length), kind, study.step, year);
      years.forEach((number, at) => rows.push([at + 1, district.id, id, number]));
    });
  }
  const column = (index: 0 | 1 | 2 | 3) => rows.map((row) => row[index]);
  const [seeds, names] = [constant(run.seed, rows.length), constant(run.arm, rows.length)];
  return { length: rows.length, values: [seeds, names, column(0), column(1), column(2), column(3)] };
}

/** One row per run, week and measure. */
export function series(study: Study): Table {
  const week: TableColumn = {
    name: "week",
    type: "number",
    meaning: `week since ${start(study)}, at the beginning of the tick`,
  };
  return {
    name: "series",
    meaning: "one row per run, week and measure",
    long: true,
    columns: [seed, arm(study), week, measure, { ...value, meaning: "flow: of this tick; stock: at its end" }],
    *chunks() {
      for (const run of runs(study)) for (const { id } of study.measures) yield seriesChunk(study.step, run, id);
    },
  };
}

function seriesChunk(step: number, run: Run, id: string): Chunk {
  const ticks = run.series[id]!;
  const n = ticks.length;
  const weeks = Float64Array.from({ length: n }, (_, tick) => tick * step);
  return { length: n, values: [constant(run.seed, n), constant(run.arm, n), weeks, constant(id, n), ticks] };
}

/** One row per incident. */
export function events(study: Study): Table {
  const columns: TableColumn[] = [
    seed,
    arm(study),
    { name: "week", type: "number", meaning: `week since ${start(study)}` },
    { name: "district", type: "text", meaning: "id of the district" },
    { name: "kind", type: "text", meaning: "what happened" },
    { name: "perpetrator", type: "text", meaning: "who did it" },
    { name: "civilian_deaths", type: "number", meaning: "civilians killed" },
    { name: "other_deaths", type: "number", meaning: "others killed: fighters, soldiers, police, peacekeepers" },
    { name: "responded", type: "flag", meaning: "true if somebody came to help in the same week" },
    { name: "community", type: "number", meaning: "row of the community in or near which it was, over all districts from 0" },
  ];
  return {
    name: "events",
    meaning: "one row per incident",
    long: true,
    columns,
    *chunks() {
      for (const run of runs(study)) {
        const all = run.incidents;
        const own = [constant(run.seed, all.length), constant(run.arm, all.length), all.map((i) => i.week)];
        const place = [all.map((i) => i.district), all.map((i) => i.kind), all.map((i) => i.perpetrator)];
        const deaths = [all.map((i) => i.civilianDeaths), all.map((i) => i.otherDeaths), all.map((i) => i.responded), all.map((i) => i.community)];
        yield { length: all.length, values: [...own, ...place, ...deaths] };
      }
    },
  };
}
