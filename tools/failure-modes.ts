// Compares each failure mode of the library with the invented country that it changes, on the same luck, and says how the
// runs of each end. Prints Markdown; pages of the library quote it.
//   tsx tools/failure-modes.ts [--seeds 40] [--threads 2] [--only mode,…]
// A mode that also changes the country itself is compared with that country: see `sameCountry`.
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CountrySpec, modelVersion } from "@truce/core";
import { comparePairs } from "@truce/scenarios";
import { readScenario, runPairs, seedsOf } from "@truce/scenarios/run";
import { regimeOf, regimes } from "../packages/scenarios/src/patterns/index.ts";
import { unpack } from "../packages/scenarios/src/patterns/pack.ts";
import type { RunRecord } from "../packages/scenarios/src/patterns/types.ts";
import { root } from "./docs/source.ts";

const { values: asked } = parseArgs({
  options: {
    seeds: { type: "string", default: "40" },
    threads: { type: "string", default: String(availableParallelism()) },
    only: { type: "string" },
  },
});

/** Changes of the country that a mode needs and that are not the mode. */
const sameCountry: Readonly<Record<string, readonly string[]>> = {
  "legitimacy-shock": ["armedGroups.hillFront.fighters=60"],
};

const sum = (series: Float32Array, from = 0): number => series.subarray(from).reduce((total, value) => total + value, 0);
const lastYear = (series: Float32Array): number => sum(series, series.length - 52) / 52;
const lowest = (series: Float32Array): number => series.reduce((least, value) => Math.min(least, value), Infinity);

/** What is told of a run. */
const outcomes: Readonly<Record<string, (run: RunRecord) => number>> = {
  "battle deaths": ({ series }) => sum(series["battleDeaths"]!),
  "civilians killed": ({ series }) => sum(series["civilianDeaths"]!),
  "displaced, last year": ({ series }) => lastYear(series["displaced"]!),
  "fighters, last year": ({ series }) => lastYear(series["fighters"]!),
  "abuses by state forces": ({ series }) => sum(series["abuses"]!),
  "court capacity, last year": ({ series }) => lastYear(series["courtCapacity"]!),
  "lowest consent": ({ series }) => lowest(series["consent"]!),
  "lowest trust in the mission": ({ series }) => lowest(series["trustInMission"]!),
  "peacekeepers, person-years": ({ series }) => sum(series["missionStrength"]!) / 52,
  "mission told to leave, share of runs": ({ moments }) => Number(moments.some(({ type }) => type === "expulsion")),
  "durable peace, share of runs": (run) => Number(regimeOf(run) === "durable peace"),
};

async function runsOf(spec: CountrySpec): Promise<RunRecord[]> {
  const { pairs, failures } = await runPairs({
    spec,
    twin: null,
    seeds: seedsOf("1", Number(asked.seeds)),
    threads: Number(asked.threads),
    engine: new URL("../packages/scenarios/src/patterns/engine.ts", import.meta.url).href,
  });
  if (failures[0] !== undefined) throw new Error(`seed ${failures[0].seed}: ${failures[0].message}`);
  return pairs.map(({ mission }) => unpack(mission));
}

const digits = (value: number): string => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(2));
const shares = (runs: readonly RunRecord[]): string =>
  regimes.map((regime) => `${regime} ${Math.round((100 * runs.filter((run) => regimeOf(run) === regime).length) / runs.length)} %`).join(", ");

const presets = join(root, "packages/scenarios/library/presets");
const only = asked.only?.split(",");
console.log(`Model ${modelVersion}, ${asked.seeds} pairs of seed 1; 95 % intervals express luck alone.`);
for (const name of readdirSync(presets)) {
  if (!(only?.includes(name) ?? true)) continue;
  const base = /^extends: (.+)$/m.exec(readFileSync(join(presets, name, "scenario.yaml"), "utf8"))![1]!;
  const { spec } = readScenario(name);
  const country = readScenario(base, { overrides: sameCountry[name] ?? [] }).spec;
  // The same id lays out the same communities.
  const [mode, plain] = [await runsOf({ ...spec, id: country.id }), await runsOf(country)];
  console.log(`\n## ${name} and ${base}\n\nEnds of ${name}: ${shares(mode)}.\nEnds of ${base}: ${shares(plain)}.\n`);
  console.log(`| | ${name} | ${base} | difference | 95 % interval |\n|---|---|---|---|---|`);
  for (const [label, of] of Object.entries(outcomes)) {
    const { first, second, difference } = comparePairs(mode.map(of), plain.map(of));
    const [low, high] = difference.ci95;
    console.log(`| ${label} | ${digits(first.mean)} | ${digits(second.mean)} | ${digits(difference.mean)} | ${digits(low)} to ${digits(high)} |`);
  }
}
