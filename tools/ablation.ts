// Switches each mechanism of the model off in turn and says which of the findings it is calibrated to or checked against change beyond
// Monte Carlo error; writes docs/generated/ablation.md.
//   tsx tools/ablation.ts [--minutes 60] [--processes 2] [--roots 6] [--countries 4] [--only id,…] [--folder results/ablation] [--out docs/generated]
// It stops after the minutes given and goes on where it was when it is called again; a change of the model begins anew.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { modelVersion, schedule } from "@truce/core";
import { compared, folderOfAnswers, readTargets } from "@truce/evidence";
import { modelSourceHash } from "@truce/scenarios/run";
import { ablationPage } from "./ablation/page.ts";
import { openLanes, TimeOver, type Question } from "./calibrate/lanes.ts";
import { root } from "./docs/source.ts";
import { whole } from "./measured/page.ts";

const text = (usual: string) => ({ type: "string", default: usual }) as const;
const { values: asked } = parseArgs({
  options: {
    minutes: text("60"),
    processes: text(String(availableParallelism())),
    roots: text("6"),
    countries: text("4"),
    only: { type: "string" },
    folder: text(join(root, "results/ablation")),
    out: text(join(root, "docs/generated")),
  },
});
const roots = whole(asked.roots, "roots", 2), countries = whole(asked.countries, "countries", 1);
const all = schedule.map(({ id, title }) => ({ id, title }));
const only = asked.only?.split(",");
const wrong = only?.filter((id) => !all.some((mechanism) => mechanism.id === id)) ?? [];
if (wrong.length > 0) throw new RangeError(`--only: the model has no mechanism ${wrong.join(", ")}`);
const mechanisms = all.filter(({ id }) => only?.includes(id) ?? true);
const targets = readTargets();
const ids = targets.map(({ finding }) => [finding.id, finding.estimator, finding.with]);
const lanes = openLanes(
  whole(asked.processes, "processes", 1),
  folderOfAnswers(asked.folder, JSON.stringify([modelSourceHash(), ids])),
  Date.now() + 60_000 * whole(asked.minutes, "minutes", 1),
);

/** A root at a time, so that what is done early says something of every mechanism. */
const cases: readonly (string | null)[] = [null, ...mechanisms.map(({ id }) => id)];
const questions = Array.from({ length: roots }, (_, k) =>
  cases.map((without): Question => ({ parameters: {}, luck: `ablation ${k}`, countries, ...(without !== null && { without }) })),
).flat();

try {
  const rows = (await lanes.ask(questions, "ablation")).map((row) => row.map(compared));
  const of = (at: number, k: number): readonly number[] => rows[k * cases.length + at]!;
  const changes = mechanisms.map((mechanism, m) => ({
    ...mechanism,
    // By target: without the mechanism less with it, on the same luck.
    differences: targets.map((_, target) =>
      Array.from({ length: roots }, (__, k) => of(m + 1, k)[target]! - of(0, k)[target]!).filter(Number.isFinite),
    ),
  }));
  mkdirSync(asked.out, { recursive: true });
  writeFileSync(join(asked.out, "ablation.md"), ablationPage(changes, targets, { roots, countries, modelVersion }));
} catch (error) {
  if (!(error instanceof TimeOver)) throw error;
  process.stderr.write(`${error.message}\n`);
} finally {
  lanes.close();
}
