// Switches each mechanism of the model off in turn and says which published findings change beyond Monte Carlo error, and which break; writes docs/generated/ablation.md.
//   tsx tools/ablation.ts [--minutes 60] [--processes 2] [--tenths 2] [--only id,…] [--folder results/ablation] [--out docs/generated]
// `--tenths` is the size of the samples, in tenths of those of the scorecard. It stops after the minutes given, writes what it has, and goes on where it was when it is called again; a
// change of the model begins anew.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensembleMark, modelVersion, schedule } from "@truce/core";
import { folderOfAnswers, isTested, readFindings, sizes as samples, type Samples } from "@truce/evidence";
import { modelSourceHash } from "@truce/scenarios/run";
import type { Question } from "./ablation/child.ts";
import { ablationPage, type Left, type Triple } from "./ablation/page.ts";
import { openLanes, TimeOver } from "./calibrate/lanes.ts";
import { root } from "./docs/source.ts";
import { whole } from "./measured/page.ts";

const text = (usual: string) => ({ type: "string", default: usual }) as const;
const { values: asked } = parseArgs({
  options: {
    minutes: text("60"),
    processes: text(String(availableParallelism())),
    tenths: text("2"),
    only: { type: "string" },
    folder: text(join(root, "results/ablation")),
    out: text(join(root, "docs/generated")),
  },
});
const tenths = whole(asked.tenths, "tenths", 1);
const only = asked.only?.split(",");
const wrong = only?.filter((id) => !schedule.some((mechanism) => mechanism.id === id)) ?? [];
if (wrong.length > 0) throw new RangeError(`--only: the model has no mechanism ${wrong.join(", ")}`);
const mechanisms = schedule.filter(({ id }) => only?.includes(id) ?? true);
const findings = readFindings().filter(isTested);

/** Replays of real cases are left out: they judge the model by other statements. */
const used = ["wars", "settlements", "trials", "warTrials", "warEvents", "southSudan"] as const satisfies readonly (keyof Samples)[];
const sizesIn = (share: number, least: number) => Object.fromEntries(used.map((name) => [name, Math.max(least, Math.round(samples.full[name] * share))]));
const sizes = sizesIn(tenths / 10, 4);
/** So small that it only tells whether the samples call on a mechanism at all. */
const glimpse = sizesIn(0.01, 2);

const processes = whole(asked.processes, "processes", 1);
const lanes = openLanes<Question>(
  new URL("./ablation/child.ts", import.meta.url),
  processes,
  folderOfAnswers(asked.folder, JSON.stringify([modelSourceHash(), ensembleMark(), findings.map(({ id, estimator, with: given }) => [id, estimator, given])])),
  Date.now() + 60_000 * whole(asked.minutes, "minutes", 1),
);
const ask = async (sizesOf: Question["sizes"], ids: readonly (string | null)[], what: string): Promise<(readonly Triple[])[]> => {
  const rows = await lanes.ask(ids.map((without): Question => ({ luck: "ablation", sizes: sizesOf, ...(without !== null && { without }) })), what);
  return rows.map((row) => findings.map((_, at): Triple => [row[3 * at]!, row[3 * at + 1]!, row[3 * at + 2]!]));
};
const refused = (rows: readonly Triple[]): boolean => rows.every(([value]) => Number.isNaN(value));
const bits = (rows: readonly Triple[]): string => JSON.stringify(rows);

const found: Left[] = [];
let before: readonly Triple[] = [];
try {
  const [with0, ...without0] = await ask(glimpse, [null, ...mechanisms.map(({ id }) => id)], "at a glance");
  const plain = bits(with0!);
  const live: { id: string; title: string }[] = [];
  mechanisms.forEach(({ id, title }, at) => {
    const rows = without0[at]!;
    if (refused(rows)) found.push({ id, title, rows: null, same: false });
    else if (bits(rows) === plain) found.push({ id, title, rows, same: true });
    else live.push({ id, title });
  });
  before = (await ask(sizes, [null], "with all"))[0]!;
  // A few at a time, so that what is done when the time is over stands on the page.
  for (let from = 0; from < live.length; from += processes) {
    const some = live.slice(from, from + processes);
    const rows = await ask(sizes, some.map(({ id }) => id), `without one, from ${from + 1} of ${live.length}`);
    some.forEach(({ id, title }, at) => found.push({ id, title, rows: refused(rows[at]!) ? null : rows[at]!, same: false }));
  }
} catch (error) {
  if (!(error instanceof TimeOver)) throw error;
  process.stderr.write(`${error.message}\n`);
} finally {
  lanes.close();
}
if (before.length > 0) {
  const order = schedule.map(({ id }) => id);
  found.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  mkdirSync(asked.out, { recursive: true });
  writeFileSync(join(asked.out, "ablation.md"), ablationPage(found, findings, before, { sizes, modelVersion, open: mechanisms.length - found.length }));
}
