// Runs the determinism goldens (packages/*/test/golden/*.test.ts) under other Node versions: same seeds, same bits.
// The binaries come from the npm package `node`, installed into a temporary folder, so npm is all it needs.
//   npm run test:nodes -- [version …]     default: 22 24; last line: `N passed, N failed`
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runVitest } from "./vitest-counts.ts";

const versions = process.argv.length > 2 ? process.argv.slice(2) : ["22", "24"];
const folder = mkdtempSync(join(tmpdir(), "truce-node-"));
let passed = 0;
let failed = 0;

function install(version: string): { binary: string; found: string } | undefined {
  const prefix = join(folder, version);
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", prefix, `node@${version}`];
  spawnSync("npm", args, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  const binary = join(prefix, "node_modules/node/bin/node");
  const answer = spawnSync(binary, ["--version"], { encoding: "utf8" });
  return answer.status === 0 ? { binary, found: answer.stdout.trim() } : undefined;
}

try {
  for (const version of versions) {
    console.log(`\n[node ${version}] goldens under another Node`);
    const node = install(version);
    if (node === undefined || !node.found.startsWith(`v${version}`)) {
      console.log(
        `FAILED node ${version}: the npm package node@${version} gave no binary that runs; check the network.`,
      );
      failed++;
      continue;
    }
    console.log(`      running under ${node.found}`);
    const counts = runVitest(["/test/golden/"], node.binary);
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed > 0) console.log(`FAILED node ${version}: results differ from those under Node 20.`);
    rmSync(join(folder, version), { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
