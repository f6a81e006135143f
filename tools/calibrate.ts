// Calibrates the model to published findings by approximate Bayesian computation: screens all parameters, frees those that matter, tries them on small populations of countries,
// puts a smooth emulator in the place of these, for their luck is larger than what parameters do, and tries the accepted sets on populations again. It
// writes docs/generated/calibration.md, its picture and the accepted sets (packages/core/src/model/accepted.ts: they have a fingerprint of their own, the version stays).
//   tsx tools/calibrate.ts [--minutes 60] [--processes 2] [--folder results/calibration] [--out docs/generated] [--sets packages/core/src/model/accepted.ts]
//     [--screen-countries 2] [--trajectories 3] [--mechanisms 8] [--most 15] [--countries 6] [--particles 200] [--generations 3] [--checks 100]
//     [--screen-only] [--free mechanism.parameter,…]
// With --free it frees those and does not screen. It stops after the minutes given and goes on where it was when it is called again; a change of the model begins anew.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { modelVersion } from "@truce/core";
import { allFree, compared, folderOfAnswers, readTargets, valuesAt, type Free } from "@truce/evidence";
import { modelSourceHash } from "@truce/scenarios/run";
import { abc, emulate, equallyWeighted, marginals, type AbcTrial } from "@truce/statistics";
import type { Question } from "./calibrate/child.ts";
import { openLanes, TimeOver } from "./calibrate/lanes.ts";
import { calibrationPage, leastExplained, picture, screenPage } from "./calibrate/page.ts";
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
    generations: text("3"),
    checks: text("100"),
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
const lanes = openLanes<Question>(
  new URL("./calibrate/child.ts", import.meta.url),
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
    const tried: { readonly trial: AbcTrial; readonly values: readonly number[] }[] = [];
    const fit = { dimensions: chosen.length, observed: fitted.map((at) => compared(targets[at]!.published)) };
    const summariesOf = (row: readonly number[]): number[] => fitted.map((at) => compared(row[at]!));
    const ask = (places: readonly { readonly place: readonly number[]; readonly seed: string }[], what: string): Promise<number[][]> =>
      lanes.ask(places.map(({ place, seed }) => ({ parameters: valuesAt(chosen, place), luck: seed, countries })), what);
    // Later generations try more where populations come near to what was published; all their trials teach the emulator.
    await abc({
      ...fit,
      seed: "calibration",
      particles: number("particles", 2),
      generations: number("generations"),
      least: 0,
      async simulate(trials) {
        const rows = await ask(trials, `generation ${trials[0]!.generation}`);
        tried.push(...trials.map((trial, at) => ({ trial, values: rows[at]! })));
        return rows.map(summariesOf);
      },
    });
    const emulator = emulate(tried.map(({ trial: { place }, values }) => ({ place, summaries: summariesOf(values) })));
    // What the freed parameters do not move cannot choose among them: it would let the emulator's error do so.
    const told = fitted.flatMap((_, summary) => (emulator.explained[summary]! >= leastExplained ? [summary] : []));
    const posterior = await abc({
      ...fit,
      observed: told.map((summary) => fit.observed[summary]!),
      seed: "emulated",
      particles: 5 * number("particles", 2),
      simulate: (trials) => Promise.resolve(trials.map(({ place, seed }) => emulator.at(place, seed)).map((all) => told.map((summary) => all[summary]!))),
    });
    const sets = equallyWeighted(posterior.particles, number("particles", 2), "ensemble");
    const spread = marginals(posterior.particles);
    // In equal steps through the sets.
    const checks = Math.min(sets.length, number("checks"));
    const tries = Array.from({ length: checks }, (_, at) => ({ place: sets[Math.floor((at * sets.length) / checks)]!.place, seed: `check ${at}` }));
    const checked = await ask(tries, "checks");
    const before = tried.filter(({ trial }) => trial.generation === 0).map(({ values }) => values);
    const page = { posterior, chosen, spread, targets, before, after: checked, trials: tried.length, countries, modelVersion };
    write("calibration.md", calibrationPage({ ...page, explained: new Map(fitted.map((at, summary) => [at, emulator.explained[summary]!])) }));
    write("calibration.svg", picture(chosen, spread));
    const rounded = (value: number): number => Number(value.toPrecision(4));
    const provenance = { modelVersion, model, seed: "calibration", tolerance: rounded(posterior.history.at(-1)!.tolerance), trials: tried.length, countries };
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
