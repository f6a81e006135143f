import { describe, expect, test } from "vitest";
import { noSlurm } from "../../cluster/one-node-slurm.ts";
import { clusterTestsWanted, skipLoudly } from "../../cluster/wanted.ts";
import { redisServer } from "../../kill/redis.ts";
import { killTest, type Kind } from "../../kill-test.ts";

const why = { slurm: noSlurm(), redis: redisServer() === undefined ? "no redis-server" : undefined };
for (const [kind, reason] of Object.entries(why)) skipLoudly(`the kill test of ${kind}`, reason);

// `npx tsx tools/kill-test.ts --kinds slurm,redis --kills 100` kills a hundred times.
describe.each([
  ["slurm", 2],
  ["redis", 3],
] as [Kind & keyof typeof why, number][])("killed on %s", (kind, kills) => {
  test.skipIf(!clusterTestsWanted || why[kind] !== undefined)(
    "an experiment ends as if nothing had happened",
    { timeout: 600_000 },
    async () => {
      const { equal, total, skipped } = await killTest({
        kills,
        kinds: [kind],
        workers: 2,
        seed: "short",
        say: (line) => console.warn(line),
      });
      expect({ equal, total, skipped }).toEqual({ equal: kills, total: kills, skipped: [] });
    },
  );
});
