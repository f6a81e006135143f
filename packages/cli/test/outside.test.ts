import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));

test("a file in a folder where nothing is installed is found, tried, run on threads and recorded", () => {
  const folder = mkdtempSync(join(tmpdir(), "truce-outside-"));
  const truce = (...words: string[]) =>
    spawnSync(process.execPath, ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href, program, ...words], { cwd: folder, encoding: "utf8" });
  expect(truce("new", "component", "radio").stdout).toMatch(/^wrote radio\.ts\n/);
  const task = ["--set", "mission.phases.resolution1509.tasks.radio.priority=1", "--set", "communities=45"];
  const run = truce(
    "run",
    "liberia",
    "--with",
    "radio.ts",
    ...task,
    "--weeks",
    "30",
    "--seeds",
    "1",
    "--threads",
    "1",
    "--quiet",
    "--json",
    "--out",
    "r",
  );
  expect(run.stderr).toBe("");
  expect(JSON.parse(run.stdout)).toMatchObject({
    seeds: 1,
    files: [{ file: "radio.ts" }],
    modelSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect(readFileSync(join(folder, "r/README.txt"), "utf8")).toContain("--with radio.ts");
  writeFileSync(
    join(folder, "radio.ts"),
    readFileSync(join(folder, "radio.ts"), "utf8").replace("civilAffairs", "civilAfairs"),
  );
  const wrong = truce("run", "liberia", "--with", "radio.ts", ...task);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toMatch(
    /^truce: radio\.ts:\d+:\d+\n {2}the file cannot be loaded: component "radio": there is no kind of staff called "civilAfairs"/,
  );
  rmSync(folder, { recursive: true });
});
