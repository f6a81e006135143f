// Steps of one and of half a week must tell the same story. Runs a library scenario with both, in both arms, and says for
// each measure whether the 95 % interval of the difference of means lies within ±10 % of the mean or ±0.2 standard
// deviations.
//   tsx tools/step-agreement.ts [--scenario liberia] [--seeds 200] [--weeks n] [--threads 2] [--all] [--json] [--trace measure]
// Only main outcomes decide; --all shows every measure. --trace prints the mean course of a measure with both steps.
// Ends with 1 if a main outcome differs for certain.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { CountrySpec } from "@truce/core";
import { measures } from "@truce/core";
import { withoutMission } from "@truce/scenarios";
import { type FinishedRun, readScenario, runPairs, seedsOf } from "@truce/scenarios/run";
import { agreement, type Agreement, mainOutcomes, outcomeOf } from "./step/agreement.ts";

const { values: asked } = parseArgs({
  options: {
    scenario: { type: "string", default: "liberia" },
    seeds: { type: "string", default: "200" },
    weeks: { type: "string" },
    threads: { type: "string", default: String(availableParallelism()) },
    all: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    trace: { type: "string" },
  },
});
const { spec } = readScenario(asked.scenario);
const weeks = asked.weeks === undefined ? spec.weeks : Number(asked.weeks);
const seeds = Number(asked.seeds);
const arms = ["mission", "none"] as const;
const steps = [1, 0.5] as const;
/** Pairs that are kept in memory at once, and pieces into which the course of a traced measure is cut. */
const batch = 20;
const parts = 24;

interface Ensemble {
  readonly outcomes: Record<string, number[]>;
  readonly course: number[][];
}
const empty = (): Ensemble => ({ outcomes: Object.fromEntries(measures.map(({ id }) => [id, []])), course: [] });

function note(into: Ensemble, run: FinishedRun, step: number): void {
  for (const { id, kind } of measures) into.outcomes[id]!.push(outcomeOf(run.series[id]!, kind, step));
  const traced = measures.find(({ id }) => id === asked.trace);
  if (traced === undefined) return;
  const series = run.series[traced.id]!;
  const size = series.length / parts;
  into.course.push(
    Array.from({ length: parts }, (_, i) => outcomeOf(series.subarray(Math.floor(i * size), Math.floor((i + 1) * size)), traced.kind, step)),
  );
}

/** Both arms with one length of step; seeds differ between steps, for the two share no luck anyway. */
async function ensemble(step: number): Promise<Record<(typeof arms)[number], Ensemble>> {
  const stepped: CountrySpec = { ...spec, step };
  const all = seedsOf(`step ${step}`, seeds);
  const kept = { mission: empty(), none: empty() };
  for (let first = 0; first < seeds; first += batch) {
    const { pairs, failures } = await runPairs({
      spec: stepped, twin: withoutMission(stepped), seeds: all.slice(first, first + batch), weeks, record: { districts: [] }, threads: Number(asked.threads),
    });
    for (const { message, seed } of failures) throw new Error(`seed ${seed}: ${message}`);
    for (const { mission, none } of pairs) {
      note(kept.mission, mission, step);
      note(kept.none, none!, step);
    }
    process.stderr.write(`\rstep ${step}: ${Math.min(first + batch, seeds)} of ${seeds} pairs`);
  }
  process.stderr.write("\n");
  return kept;
}

const results = { 1: await ensemble(1), 0.5: await ensemble(0.5) };
const rows = arms.flatMap((arm) =>
  measures
    .filter(({ id }) => asked.all || mainOutcomes.includes(id))
    .map(({ id }) => ({ arm, id, main: mainOutcomes.includes(id), ...agreement(results[1][arm].outcomes[id]!, results[0.5][arm].outcomes[id]!) })),
);

const digits = (x: number): string => (Math.abs(x) >= 1000 ? x.toFixed(0) : x.toPrecision(3));
const percent = (x: number): string => (Number.isFinite(x) ? `${(100 * x).toFixed(1)} %` : "–");
function line({ id, arm, whole, half, difference, interval, deviation, verdict }: Agreement & { id: string; arm: string }): string {
  const [low, high] = interval;
  return [
    arm.padEnd(8), id.padEnd(20), digits(whole).padStart(10), digits(half).padStart(10), percent(difference / whole).padStart(9),
    `[${percent(low / whole)}, ${percent(high / whole)}]`.padStart(20),
    `[${(low / deviation).toFixed(2)}, ${(high / deviation).toFixed(2)}] SD`.padStart(18), verdict,
  ].join("  ");
}

if (asked.json) process.stdout.write(`${JSON.stringify({ scenario: spec.id, seeds, weeks, rows })}\n`);
else {
  console.log(`${spec.title}: ${seeds} seeds, ${weeks} weeks, steps of 1 and of 1/2 week; difference is half minus whole`);
  for (const row of rows) console.log(line(row));
}
if (asked.trace !== undefined)
  for (const arm of arms) {
    console.log(`${asked.trace}, ${arm}: mean in ${parts} parts of the run, whole and half steps`);
    for (const step of steps) {
      const { course } = results[step][arm];
      console.log(Array.from({ length: parts }, (_, i) => digits(course.reduce((sum, run) => sum + run[i]!, 0) / course.length).padStart(8)).join(""));
    }
  }
const differing = rows.filter(({ main, verdict }) => main && verdict === "differs");
console.error(differing.length === 0 ? "no main outcome differs for certain" : `differ: ${differing.map(({ arm, id }) => `${id} (${arm})`).join(", ")}`);
process.exitCode = differing.length > 0 ? 1 : 0;
