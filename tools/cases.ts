// Holds the real cases of the library against their records (`record.yaml`): runs each with and without its mission on the same
// luck, and writes what it finds between the marks "begin measured" and "end measured" of its page, and docs/generated/cases.md.
//   tsx tools/cases.ts [--seeds 20] [--threads 2] [--only name,…] [--write]
// Without --write it only prints; the overview is written if no case is left out.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { realCases, replay, type MeasuredCase } from "../packages/evidence/src/index.ts";
import { casePage, overviewPage } from "./cases/page.ts";
import { root } from "./docs/source.ts";
import { tell, whole } from "./measured/page.ts";

const { values: asked } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    threads: { type: "string", default: String(availableParallelism()) },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const seeds = whole(asked.seeds, "seeds", 1);
const threads = whole(asked.threads, "threads");
const recorded = realCases();
const names = asked.only?.split(",") ?? recorded;
for (const name of names)
  if (!recorded.includes(name))
    throw new RangeError(`there is no case ${name} with a record; there are ${recorded.join(", ")}`);

const cases: MeasuredCase[] = [];
for (const name of names) {
  const one = await replay(name, seeds, { threads });
  tell(name, join(root, "packages/scenarios/library", name), casePage(one), asked.write);
  cases.push(one);
}
const overview = overviewPage(cases);
console.log(`\n${overview}`);
if (asked.write && asked.only === undefined) writeFileSync(join(root, "docs/generated/cases.md"), overview);
