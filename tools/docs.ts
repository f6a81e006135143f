// `npm run docs` writes every page that follows from the code: docs/generated, docs/model/odd.md, the numbers in README.md and
// docs/status.md, and the indexes of measures and components. `npm run docs -- --check` writes nothing and ends with 1 if a page is
// stale; a test does the same. `npm run docs -- --outputs [word]` also runs the commands that the README shows, or those that contain
// the word, and shows what they print now; and does the sweeps whose figures it shows (`-- --outputs mandates.yaml` this alone).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fillFigures } from "./docs/figures.ts";
import { fillOutputs } from "./docs/outputs.ts";
import { stalePages } from "./docs/pages.ts";
import { root } from "./docs/source.ts";
import { staleIndexes, writeIndexes } from "./generate-indexes.mjs";

const check = process.argv.includes("--check");
if (!check) writeIndexes();
const outputs = process.argv.indexOf("--outputs");
if (outputs >= 0) {
  const readme = join(root, "README.md");
  const word = process.argv[outputs + 1];
  writeFileSync(readme, fillFigures(fillOutputs(readFileSync(readme, "utf8"), word), word));
}
const stale = [...stalePages(), ...(check ? staleIndexes() : [])];
for (const { path, text } of stale) {
  if (check) {
    console.error(`${path} is stale`);
    continue;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.error(`wrote ${path}`);
}
if (check && stale.length > 0) console.error("`npm run docs` writes them; look at the difference and commit it.");
if (!check && stale.length === 0) console.error("every page is up to date");
process.exitCode = check && stale.length > 0 ? 1 : 0;
