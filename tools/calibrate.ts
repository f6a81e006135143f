// Calibrates the model to published findings by approximate Bayesian computation: screens all parameters, frees those that matter, and
// writes docs/generated/calibration.md, its picture and the accepted sets (packages/core/src/model/accepted.ts: they have a fingerprint of their own, the version stays).
//   tsx tools/calibrate.ts [--minutes 60] [--processes 2] [--folder results/calibration] [--out docs/generated] [--sets packages/core/src/model/accepted.ts]
//     [--screen-countries 2] [--trajectories 3] [--mechanisms 8] [--most 15] [--countries 6] [--particles 200] [--generations 8]
//     [--screen-only] [--free mechanism.parameter,…]
// With --free it frees those and does not screen. It stops after the minutes given and goes on where it was when it is called again; a change of the model begins anew.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { modelVersion } from "@truce/core";
import { allFree, compared, folderOfAnswers, readTargets, valuesAt, type Free } from "@truce/evidence";
import { modelSourceHash } from "@truce/scenarios/run";
import { abc, equallyWeighted, marginals } from "@truce/statistics";
import { openLanes, TimeOver } from "./calibrate/lanes.ts";
import { calibrationPage, picture, screenPage } from "./calibrate/page.ts";
import { screening } from "./calibrate/screening.ts";
import { root } from "./docs/source.ts";
import { whole } from "./measured/page.ts";

const text = (usual: string) => ({ type: "string", default: usual }) as const;
const { values: asked } = parseArgs({
  options: {
    minutes: text("60"),
    processes: text(String(availableParallelism())),
    folder: text(join(root, "results/calibration")),
    out: text(join(root, "docs/generated")),
    "screen-countries": text("2"),
    trajectories: text("3"),
    mechanisms: text("8"),
    most: text("15"),
    countries: text("6"),
    particles: text("200"),
    generations: text("8"),
    sets: text(join(root, "packages/core/src/model/accepted.ts")),
    free: { type: "string" },
    "screen-only": { type: "boolean", default: false },
  },
});
const number = (name: Exclude<keyof typeof asked, "folder" | "out" | "sets" | "free" | "screen-only">, least = 1): number => whole(asked[name], name, least);
const targets = readTargets();
const fitted = targets.flatMap(({ held }, at) => (held ? [] : [at]));
const model = modelSourceHash();
const ids = targets.map(({ finding }) => [finding.id, finding.estimator, finding.with]);
const lanes = openLanes(
  number("processes"),
  folderOfAnswers(asked.folder, JSON.stringify([model, ids])),
  Date.now() + 60_000 * number("minutes"),
);
const write = (name: string, content: string): void => {
  mkdirSync(asked.out, { recursive: true });
  writeFileSync(join(asked.out, name), content);
};

async function screened(): Promise<readonly Free[]> {
  const countries = number("screen-countries");
  const trajectories = number("trajectories", 2);
  const found = await screening(lanes, { countries, trajectories, fitted, mechanisms: number("mechanisms"), most: number("most") });
  write("screen.md", screenPage(found, fitted.map((at) => targets[at]!), { modelVersion, countries, trajectories }));
  return found.chosen;
}

function named(paths: readonly string[]): Free[] {
  const all = allFree();
  const wrong = paths.filter((path) => !all.some((free) => free.path === path));
  if (wrong.length > 0) throw new RangeError(`--free: the model has no parameter ${wrong.join(", ")}`);
  return all.filter(({ path }) => paths.includes(path));
}

try {
  const chosen = asked.free === undefined ? await screened() : named(asked.free.split(","));
  if (!asked["screen-only"]) {
    const countries = number("countries");
    const all = new Map<string, readonly number[]>();
    const posterior = await abc({
      dimensions: chosen.length,
      observed: fitted.map((at) => compared(targets[at]!.published)),
      seed: "calibration",
      particles: number("particles", 2),
      generations: number("generations"),
      async simulate(trials) {
        const rows = await lanes.ask(
          trials.map(({ place, seed }) => ({ parameters: valuesAt(chosen, place), luck: seed, countries })),
          `generation ${trials[0]!.generation}`,
        );
        trials.forEach(({ seed }, at) => all.set(seed, rows[at]!));
        return rows.map((row) => fitted.map((at) => compared(row[at]!)));
      },
    });
    const sets = equallyWeighted(posterior.particles, number("particles", 2), "ensemble");
    const spread = marginals(posterior.particles);
    const predicted = posterior.particles.map(({ seed, weight }) => ({ weight, values: all.get(seed)! }));
    write("calibration.md", calibrationPage({ posterior, chosen, spread, targets, predicted, countries, modelVersion }));
    write("calibration.svg", picture(chosen, spread));
    const rounded = (value: number): number => Number(value.toPrecision(4));
    const provenance = { modelVersion, model, seed: "calibration", tolerance: rounded(posterior.history.at(-1)!.tolerance), trials: posterior.trials, countries };
    const rows = sets.map(({ place }) => JSON.stringify(Object.values(valuesAt(chosen, place)).map(rounded)));
    const lines = Object.entries(provenance).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`);
    const paths = chosen.map(({ path }) => `    ${JSON.stringify(path)},\n`);
    writeFileSync(
      asked.sets,
      `// Written by tools/calibrate.ts; do not change it by hand.\nexport const accepted = {\n${lines.join("")}  parameters: [\n${paths.join("")}  ] as string[],\n  sets: [\n${rows.map((row) => `    ${row},\n`).join("")}  ] as number[][],\n};\n`,
    );
    process.stderr.write("the sets are written; `npm run docs -- --outputs` brings the pages and the shown runs up to date\n");
  }
} catch (error) {
  if (!(error instanceof TimeOver)) throw error;
  process.stderr.write(`${error.message}\n`);
} finally {
  lanes.close();
}
