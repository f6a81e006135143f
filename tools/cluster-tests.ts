// `npm run test:cluster`: the tests past one machine, which `npm test` leaves out: a real Redis, a real Slurm of one node, and short
// versions of the kill tests of both. Without redis-server, or slurm-wlm and munge, the tests that need them are skipped and say so.
import { runVitest } from "./vitest-counts.ts";

process.env["TRUCE_TEST_CLUSTER"] = "1";
// One file at a time: each starts servers of its own, and waits for them.
const { passed, failed, skipped } = runVitest([
  "--no-file-parallelism",
  "packages/cluster/test/",
  "tools/test/cluster/",
]);
if (skipped > 0) console.log(`SKIPPED ${skipped} tests: lines above say what they need`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
