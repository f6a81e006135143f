import { expect, test } from "vitest";
import { killTest } from "../kill-test.ts";

// `npx tsx tools/kill-test.ts` kills a hundred times.
test("a sweep whose program, thread or disk dies ends as if nothing had happened", { timeout: 300_000 }, async () => {
  const { equal, total, skipped } = await killTest({
    kills: 3,
    kinds: ["parent", "thread", "disk"],
    workers: 2,
    seed: "short",
    say: (line) => console.warn(line),
  });
  expect(equal).toBe(total);
  expect(total).toBe(3);
  expect(skipped.length).toBeLessThan(2);
});
