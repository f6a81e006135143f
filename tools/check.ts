// `npm test`: type check, lint, rules, layers, then all tests. `npm test -- <words>` limits the tests to files whose path
// contains one of the words. The last line is `N passed, N failed`: tests, plus one for every stage before them.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runVitest } from "./vitest-counts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = join(root, "node_modules/.bin") + delimiter + process.env.PATH;

const stages = [
  {
    name: "types",
    title: "type check of sources, tests, examples, benchmarks",
    command: "tsc --noEmit",
    help: "Mend the lines named above; `npx tsc --noEmit` repeats this stage alone.",
  },
  {
    name: "core types",
    title: "core compiles for a browser and to declarations: no Node types",
    command: "tsc --noEmit -p packages/core/tsconfig.build.json",
    help: "Core runs anywhere: take what it needs from the machine as an argument, or do it in packages/scenarios.",
  },
  {
    name: "lint",
    title: "oxlint, with types; no clocks, no unportable maths in the model",
    command: "oxlint --type-aware --deny-warnings",
    help: "Mend the lines named above; `npx oxlint --type-aware --fix` mends some by itself.",
  },
  {
    name: "rules",
    title: "no `**`, `for…in` or `new Date()` in the model, no word of the model in the kernel",
    command: "tsx tools/rules.ts",
    help: "Each line above says what to write instead; tools/rules.ts says why.",
  },
  {
    name: "layers",
    title: "imports go one way: kernel ← model ← mandates ← simulation ← scenarios ← cli",
    command: "depcruise packages examples benchmarks tools --output-type err-long",
    help: "Move the shared part down, or pass it in; .dependency-cruiser.cjs has the arrows.",
  },
];

const filters = process.argv.slice(2);
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const heading = (index: number, name: string, title: string): void =>
  console.log(`\n[${index}/${stages.length + 1}] ${name}: ${title}`);

const begin = performance.now();
const failures: string[] = [];
for (const [index, stage] of stages.entries()) {
  heading(index + 1, stage.name, stage.title);
  const since = performance.now();
  const run = spawnSync(stage.command, {
    cwd: root,
    stdio: "inherit",
    shell: true,
    env: { ...process.env, PATH: path },
  });
  if (run.status === 0) {
    console.log(`      ok, ${seconds(since)}`);
  } else {
    failures.push(`${stage.name}: ${stage.help}`);
    console.log(`      FAILED, ${seconds(since)}. ${stage.help}`);
  }
}

heading(
  stages.length + 1,
  "tests",
  filters.length > 0 ? `vitest, files matching ${filters.join(" ")}` : "vitest, all files",
);
const tests = runVitest(filters);
if (tests.failed > 0) {
  failures.push(`tests: ${tests.failed} failed; \`npm test -- <part of the file name>\` repeats one file.`);
}

console.log(`\nchecked in ${seconds(begin)}; ${tests.skipped} tests skipped`);
for (const failure of failures) console.log(`FAILED ${failure}`);
const failedStages = failures.length - (tests.failed > 0 ? 1 : 0);
const failed = tests.failed + failedStages;
console.log(`${tests.passed + stages.length - failedStages} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
