// Measures the patterns that the whole model must show, on one shared ensemble of the Liberia scenario, and writes
// docs/generated/patterns.md and .json. Everything is run afresh.
//   tsx tools/patterns.ts [--seeds 100] [--threads 2] [--weeks n] [--only pattern-id,…] [--out docs/generated]
// With --only or --weeks, or fewer than 100 seeds, it prints and writes nothing unless --out is given.
import { availableParallelism } from "node:os";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { patterns, runEnsemble, type EnsembleProgress } from "../packages/scenarios/src/patterns/index.ts";
import { readScenario, seedsOf } from "../packages/scenarios/src/run/index.ts";
import { root } from "./docs/source.ts";
import { patternsPage, textTable, type Measured } from "./patterns/page.ts";

const { values: asked } = parseArgs({
  options: {
    seeds: { type: "string", default: "100" },
    threads: { type: "string", default: String(availableParallelism()) },
    weeks: { type: "string" },
    only: { type: "string" },
    out: { type: "string" },
  },
});
const whole = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`--${name} is a whole number, got "${text}"`);
  return value;
};
const count = whole(asked.seeds, "seeds");
const names = asked.only?.split(",");
const chosen = patterns.filter(({ id }) => names?.includes(id) ?? true);
for (const name of names ?? [])
  if (!patterns.some(({ id }) => id === name))
    throw new RangeError(`there is no pattern ${name}; there are ${patterns.map(({ id }) => id).join(", ")}`);

/** Each arm starts its own threads, which read the sources: they must be the same from the first arm to the last. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["packages/core/src", "packages/scenarios/src", "packages/scenarios/library"])
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).toSorted())
      if (/\.(ts|yaml)$/.test(file)) hash.update(file).update(readFileSync(join(root, folder, file)));
  return hash.digest("hex");
}

const sources = fingerprint();
const begin = performance.now();
const minutes = (milliseconds: number): string => `${(milliseconds / 60_000).toFixed(1)} min`;
const progress = ({ arm, done, total, share }: EnsembleProgress): void => {
  const gone = performance.now() - begin;
  const left = share > 0 ? `, ${minutes((gone * (1 - share)) / share)} left` : "";
  const end = process.stderr.isTTY && done < total ? "\r" : "\n";
  if (process.stderr.isTTY || done === total)
    process.stderr.write(`${(100 * share).toFixed(0).padStart(3)} %  ${arm} ${done}/${total}${left}      ${end}`);
};

const { spec } = readScenario("liberia");
const ensemble = await runEnsemble(spec, {
  seeds: seedsOf("patterns", count),
  threads: whole(asked.threads, "threads"),
  onProgress: progress,
  ...(asked.weeks !== undefined && { weeks: whole(asked.weeks, "weeks") }),
});
const simulated = performance.now() - begin;
if (fingerprint() !== sources) throw new Error("the sources changed while the runs were under way; run it again");
const measured: Measured[] = chosen.map((pattern) => ({ pattern, result: pattern.measure(ensemble) }));
process.stdout.write(textTable(measured));
const complete = count >= 100 && asked.only === undefined && asked.weeks === undefined;
const out = asked.out ?? (complete ? join(root, "docs/generated") : undefined);
if (out !== undefined) {
  mkdirSync(out, { recursive: true });
  const { modelVersion, scenario, seeds } = ensemble;
  const results = measured.map(({ pattern: { id, title }, result }) => ({ id, title, ...result }));
  writeFileSync(
    join(out, "patterns.json"),
    `${JSON.stringify({ scenario, modelVersion, seeds: seeds.length, patterns: results }, null, 2)}\n`,
  );
  writeFileSync(join(out, "patterns.md"), patternsPage(ensemble, measured));
}
process.stderr.write(
  `${measured.filter(({ result }) => result.met).length} of ${measured.length} patterns met; ` +
    `${minutes(simulated)} of runs, ${minutes(performance.now() - begin - simulated)} of measuring\n`,
);
