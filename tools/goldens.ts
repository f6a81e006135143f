// Writes the fingerprints of the country model anew: packages/core/test/golden/country.json and
// packages/scenarios/test/golden/liberia.json. Says whether results changed, which asks for a new model version.
//   tsx tools/goldens.ts
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Golden {
  readonly modelVersion: string;
  readonly seeds: unknown;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["packages/core/test/golden/country", "packages/scenarios/test/golden/liberia"];
const read = (file: string): Golden | undefined => {
  const path = join(root, `${file}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Golden) : undefined;
};

const before = files.map(read);
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const tests = files.map((file) => `${file}.test.ts`);
// The option comes last: it would take the first file for its value.
const run = spawnSync(process.execPath, [vitest, "run", ...tests, "--update"], { cwd: root, stdio: "inherit" });
if (run.status !== 0) process.exit(run.status ?? 1);

let silent = false;
files.forEach((file, i) => {
  const [old, now] = [before[i], read(file)!];
  const same = JSON.stringify(old?.seeds) === JSON.stringify(now.seeds);
  console.log(`${file}.json: ${old === undefined ? "new" : same ? "as it was" : `changed, model version ${old.modelVersion} to ${now.modelVersion}`}`);
  silent ||= old !== undefined && !same && old.modelVersion === now.modelVersion;
});
if (silent) console.log("Results changed under one model version: raise it in packages/core/src/model/version.ts before the next release.");
