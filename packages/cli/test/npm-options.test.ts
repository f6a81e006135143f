import { afterEach, expect, test, vi } from "vitest";
import { keptByNpm } from "../src/npm-options.ts";
import { runMain } from "./run-main.ts";

const truce = { npm_lifecycle_event: "truce" };
afterEach(() => vi.unstubAllEnvs());

test.each([
  [["run", "liberia", "2"], { npm_config_seeds: "true" }, "npm run truce -- run liberia --seeds 2"],
  [["run", "liberia"], { npm_config_seeds: "2" }, "npm run truce -- run liberia --seeds 2"],
  [["run", "liberia"], { npm_config_twin: "" }, "npm run truce -- run liberia --no-twin"],
  [
    ["run", "liberia", "2", "9"],
    { npm_config_seeds: "true", npm_config_weeks: "true" },
    "npm run truce -- run liberia --seeds … --weeks …",
  ],
])("%j with %j: write %s", (words, env, command) => {
  const kept = keptByNpm(words, { ...truce, ...env })!;
  expect(kept.certain).toBe(true);
  expect(kept.message).toMatch(new RegExp(`for itself; write: ${command}$`));
});

test("nothing is said without npm, of options that arrived, or of other commands", () => {
  const env = { ...truce, npm_config_seeds: "true" };
  expect(keptByNpm(["run", "liberia", "2"], { npm_config_seeds: "true" })).toBeUndefined();
  expect(keptByNpm(["run", "liberia", "--seeds", "2"], env)).toBeUndefined();
  expect(keptByNpm(["list"], env)).toBeUndefined();
});

test("a kept option ends the command with 2 and the command to write", async () => {
  vi.stubEnv("npm_lifecycle_event", "truce");
  vi.stubEnv("npm_config_seeds", "true");
  const { status, err } = await runMain("run", "liberia", "2");
  expect(status).toBe(2);
  expect(err).toBe("truce: npm kept --seeds for itself; write: npm run truce -- run liberia --seeds 2\n");
});
