// Holds the real cases of the library against their records (`record.yaml`): runs each with and without its mission on the same
// luck, and writes what it finds between the marks "begin measured" and "end measured" of its page, and docs/generated/cases.md.
//   tsx tools/cases.ts [--seeds 20] [--threads 2] [--only name,…] [--write]
// Without --write it only prints; the overview is written if no case is left out.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withoutMission } from "@truce/scenarios";
import { libraryScenarios, readScenario, runPairs, seedsOf, type FinishedRun } from "@truce/scenarios/run";
import { calendarOf } from "./cases/calendar.ts";
import { casePage, overviewPage } from "./cases/page.ts";
import type { CaseRun, MeasuredCase } from "./cases/types.ts";
import { root } from "./docs/source.ts";
import { tell, whole } from "./measured/page.ts";

const { values: asked } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    threads: { type: "string", default: String(availableParallelism()) },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const seeds = seedsOf("1", whole(asked.seeds, "seeds", 1));
const threads = whole(asked.threads, "threads");
const recorded = libraryScenarios().filter((name) => readScenario(name).record !== null);
const names = asked.only?.split(",") ?? recorded;
for (const name of names)
  if (!recorded.includes(name))
    throw new RangeError(`there is no case ${name} with a record; there are ${recorded.join(", ")}`);

const broken = 2;

function caseRun({ series, parts: { turns, expulsions } }: FinishedRun, agreements: readonly string[]): CaseRun {
  const first = agreements.flatMap((id, row): [string, number][] => {
    const at = turns!["status"]!.findIndex((status, i) => status === broken && turns!["agreement"]![i] === row);
    return at < 0 ? [] : [[id, turns!["week"]![at]!]];
  });
  return { series, broken: Object.fromEntries(first), expelled: expulsions!["week"]!.length > 0 };
}

async function measured(name: string): Promise<MeasuredCase> {
  const { spec, file, record } = readScenario(name);
  const { pairs, failures } = await runPairs({
    spec,
    twin: withoutMission(spec),
    seeds,
    threads,
    engine: new URL("./cases/engine.ts", import.meta.url).href,
  });
  if (failures[0] !== undefined) throw new Error(`${name}, seed ${failures[0].seed}: ${failures[0].message}`);
  const agreements = spec.agreements.map(({ id }) => id);
  return {
    id: name,
    spec,
    record: record!,
    start: file.start,
    calendar: calendarOf(file.start, pairs[0]!.mission.series["incidents"]!.length, spec.step ?? 1),
    mission: pairs.map(({ mission }) => caseRun(mission, agreements)),
    none: pairs.map(({ none }) => caseRun(none!, agreements)),
  };
}

const cases: MeasuredCase[] = [];
for (const name of names) {
  const one = await measured(name);
  tell(name, join(root, "packages/scenarios/library", name), casePage(one), asked.write);
  cases.push(one);
}
const overview = overviewPage(cases);
console.log(`\n${overview}`);
if (asked.write && asked.only === undefined) writeFileSync(join(root, "docs/generated/cases.md"), overview);
