// Measures the invented countries of the library and the failure modes that change them, and writes what it finds between
// the marks "begin measured" and "end measured" of their pages.
//   tsx tools/invented-countries.ts [--seeds 40] [--country-seeds 100] [--threads 2] [--only name,…] [--write]
// A country: how its runs end with and without its mission. A mode: the mode and its country with their missions, in pairs
// on the same luck. Without --write it only prints.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CountrySpec } from "@truce/core";
import { withoutMission } from "@truce/scenarios";
import { readScenario, runPairs, seedsOf } from "@truce/scenarios/run";
import { unpack } from "../packages/scenarios/src/patterns/pack.ts";
import type { RunRecord } from "../packages/scenarios/src/patterns/types.ts";
import { root } from "./docs/source.ts";
import { countryTable, modeTable } from "./invented/tables.ts";
import { measuredHead, tell, whole } from "./measured/page.ts";

const { values: asked } = parseArgs({
  options: {
    seeds: { type: "string", default: "40" },
    "country-seeds": { type: "string", default: "100" },
    threads: { type: "string", default: String(availableParallelism()) },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const library = join(root, "packages/scenarios/library");
const only = asked.only?.split(",");
const wanted = (name: string): boolean => only?.includes(name) ?? true;

/** Changes of the country that a mode needs and that are not the mode: the mode is compared with that country. */
const sameCountry: Readonly<Record<string, readonly string[]>> = {
  "legitimacy-shock": ["armedGroups.hillFront.fighters=60"],
};

async function runsOf(spec: CountrySpec, seeds: number): Promise<RunRecord[]> {
  const { pairs, failures } = await runPairs({
    spec,
    twin: null,
    seeds: seedsOf("1", seeds),
    threads: whole(asked.threads, "threads"),
    engine: new URL("../packages/scenarios/src/patterns/engine.ts", import.meta.url).href,
  });
  if (failures[0] !== undefined) throw new Error(`seed ${failures[0].seed}: ${failures[0].message}`);
  return pairs.map(({ mission }) => unpack(mission));
}

const say = (name: string, folder: string, seeds: number, table: string): void =>
  tell(
    name,
    folder,
    `${measuredHead(seeds, "intervals are of 95 % and express luck alone.")}\n\n${table}`,
    asked.write,
  );

for (const name of ["kestrane", "ardumel"].filter(wanted)) {
  const { spec } = readScenario(name);
  const seeds = whole(asked["country-seeds"], "country-seeds", 1);
  say(
    name,
    join(library, name),
    seeds,
    countryTable(await runsOf(spec, seeds), await runsOf(withoutMission(spec), seeds)),
  );
}
const presets = join(library, "presets");
for (const name of readdirSync(presets).filter(
  (folder) => existsSync(join(presets, folder, "scenario.yaml")) && wanted(folder),
)) {
  const base = /^extends: (.+)$/m.exec(readFileSync(join(presets, name, "scenario.yaml"), "utf8"))![1]!;
  const country = readScenario(base, { overrides: sameCountry[name] ?? [] }).spec;
  // The same id lays out the same communities in both.
  const mode = { ...readScenario(name).spec, id: country.id };
  const seeds = whole(asked.seeds, "seeds", 1);
  say(
    name,
    join(presets, name),
    seeds,
    modeTable([name, base], await runsOf(mode, seeds), await runsOf(country, seeds)),
  );
}
