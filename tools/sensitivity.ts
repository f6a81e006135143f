// How much a comparison of mandates depends on parameters that nobody knows: ranks the arms of an experiment under sets of the ensemble that
// ships with the model, or under draws from all plausible ranges while it has none, and beside it under the defaults on as much other luck.
//   tsx tools/sensitivity.ts [experiment] [--sets 20] [--seeds 8] [--threads 2] [--minutes 60]
//     [--folder results/sensitivity] [--out docs/generated]
// The experiment is examples/experiments/mandates.yaml unless given; its own factors keep their base values. It stops after the minutes
// given and goes on where it was when it is called again.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ensemble, modelVersion, type CountrySpec } from "@truce/core";
import { allFree, folderOfAnswers, valuesAt } from "@truce/evidence";
import { countryOf, loadExperiment } from "@truce/experiments";
import { modelMark, runSpecs } from "@truce/scenarios/run";
import { latinHypercube } from "@truce/statistics";
import { reduce } from "../packages/experiments/src/run/reduce.ts";
import { root } from "./docs/source.ts";
import { whole } from "./measured/page.ts";
import { inEqualSteps, sensitivityPage, type Scored } from "./sensitivity/page.ts";

const text = (usual: string) => ({ type: "string", default: usual }) as const;
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: text("20"),
    seeds: text("8"),
    threads: text(String(availableParallelism())),
    minutes: text("60"),
    folder: text(join(root, "results/sensitivity")),
    out: text(join(root, "docs/generated")),
  },
});
const [sets, seeds] = [whole(asked.sets, "sets", 1), whole(asked.seeds, "seeds", 1)];
const file = positionals[0] ?? join(root, "examples/experiments/mandates.yaml");
const folder = dirname(file);
const model = modelMark();
const { experiment } = loadExperiment(readFileSync(file, "utf8"), { file, folder, model });

function valuesOfSets(): Record<string, number>[] {
  if (model.ensemble !== null) return inEqualSteps(ensemble, sets);
  const free = allFree();
  return latinHypercube(sets, free.length, "sensitivity").map((place) => valuesAt(free, place));
}

const plain = { ...experiment, factors: [] };
const arms = experiment.arms.map((arm) => ({ arm, spec: countryOf(plain, arm, [], { folder }) }));
const answers = folderOfAnswers(asked.folder, model.sourceSha256);
const stop = AbortSignal.timeout(60_000 * whole(asked.minutes, "minutes", 1));

// What an arm says of a parameter stands, as in any run.
const withValues = (spec: CountrySpec, values: Readonly<Record<string, number>>): CountrySpec => ({ ...spec, parameters: { ...values, ...spec.parameters } });
const sides = { sets: valuesOfSets(), luck: Array.from({ length: sets }, (): Record<string, number> => ({})) };
const wanted = Object.entries(sides).flatMap(([side, all]) =>
  all.flatMap((values, set) =>
    Array.from({ length: seeds }, (_, k) =>
      // Sets share their luck; the defaults have other luck each time, which is all that differs between them.
      arms.map(({ spec }, at) => ({ at, side, set, spec: withValues(spec, values), seed: side === "sets" ? `${experiment.seed}#${k}` : `luck ${set}#${k}` })),
    ).flat(),
  ),
);
const question = ({ spec, seed }: (typeof wanted)[number]): unknown => [spec, seed, experiment.outcomes];
const found = wanted.map((run) => answers.get(question(run)));
const open = [...found.keys()].filter((at) => found[at] === undefined);
let [done, failure] = [wanted.length - open.length, ""];
const record = { measures: experiment.outcomes.map(({ measure }) => measure.split(".")[0]!), districts: [] };
await runSpecs(
  open.map((at) => ({ spec: wanted[at]!.spec, seed: wanted[at]!.seed, record })),
  { threads: whole(asked.threads, "threads"), signal: stop },
  (index, row) => {
    const at = open[index]!;
    const run = wanted[at]!;
    if (row.status === "failed") failure = `${arms[run.at]!.arm.id}, seed ${run.seed}: ${row.message}`;
    else {
      const values = experiment.outcomes.map((outcome) => {
        const [id, part] = outcome.measure.split(".") as [string, string?];
        return reduce(part === undefined ? row.series[id]! : row.parts[id]![part]!, outcome, run.spec.step ?? 1);
      });
      answers.put(question(run), values);
      found[at] = values;
      if (++done % 50 === 0) process.stderr.write(`${done} of ${wanted.length} runs\n`);
    }
  },
);
if (failure !== "") throw new Error(failure);
if (found.includes(undefined)) process.stderr.write(`${done} of ${wanted.length} runs are done; the same command goes on from here\n`);
else {
  const scored: Scored[] = wanted.map(({ at, side, set }, row) => ({ arm: at, side, set, values: found[row]! }));
  mkdirSync(asked.out, { recursive: true });
  const about = { title: experiment.title, modelVersion, sets, seeds, drawn: model.ensemble };
  writeFileSync(join(asked.out, "sensitivity.md"), sensitivityPage(scored, experiment.arms, experiment.outcomes, experiment.scenario, about));
}
