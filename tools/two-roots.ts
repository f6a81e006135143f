// Makes the scorecard on two roots and says whether they agree within Monte Carlo error; writes docs/generated/two-roots.md.
//   tsx tools/two-roots.ts [--roots galtung,richardson] [--folder results/evidence/runs] [--out docs/generated]
// Runs are kept in the folder of `truce evidence`, so that those which it made are not made again.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { modelVersion } from "@truce/core";
import { folderCache, isOfCases, isTested, makers, readFindings, scorecard, sizes, type Estimated } from "@truce/evidence";
import { root } from "./docs/source.ts";
import { pairOf, type Pair } from "./two-roots/compare.ts";
import { twoRootsPage } from "./two-roots/page.ts";

const text = (usual: string) => ({ type: "string", default: usual }) as const;
const { values: asked } = parseArgs({ options: { roots: text("galtung,richardson"), folder: text(join(root, "results/evidence/runs")), out: text(join(root, "docs/generated")) } });
const roots = asked.roots.split(",") as [string, string];
if (roots.length !== 2 || roots[0] === roots[1]) throw new RangeError(`--roots are two words with a comma between, got "${asked.roots}"`);

const findings = readFindings().filter(isTested).filter((finding) => !isOfCases(finding));
const how = { draw: true, cache: folderCache(asked.folder) };
const cards = [await scorecard(findings, { root: roots[0], ...how }), await scorecard(findings, { root: roots[1], ...how })] as const;
const wars = [await makers.wars(roots[0], sizes.full.wars, how), await makers.wars(roots[1], sizes.full.wars, how)] as const;
const pairs: Pair[] = [];
for (const [at, finding] of findings.entries()) {
  const models = cards.map(({ rows }) => rows[at]!.model) as [Estimated | null, Estimated | null];
  if (models.some((model) => model === null || ![model.value, ...model.ci95].every(Number.isFinite))) continue;
  pairs.push(pairOf(finding, models as [Estimated, Estimated], wars));
  process.stderr.write(`${finding.id}: ${pairs.at(-1)!.p.toPrecision(2)}\n`);
}
const counted = cards.map(({ counts: { pass, fail } }) => `${pass} of ${pass + fail} pass`) as [string, string];
mkdirSync(asked.out, { recursive: true });
writeFileSync(join(asked.out, "two-roots.md"), twoRootsPage(pairs, roots, modelVersion, counted));
