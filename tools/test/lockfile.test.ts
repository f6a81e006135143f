import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("keeps the lockfile free of hosts, so that every registry serves it", () => {
  const lock = readFileSync(new URL("../../pnpm-lock.yaml", import.meta.url), "utf8");
  expect(lock).toContain("lockfileVersion");
  expect(lock.match(/tarball:|https?:\/\/.*\.tgz/g)).toBeNull();
});
