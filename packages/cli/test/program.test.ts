import { expect, test } from "vitest";
import { exit } from "../src/exit.ts";
import { runMain } from "./run-main.ts";

test.each([
  [["--help"], 0],
  [["run", "--help"], 0],
  [["--version"], 0],
  [["list"], 0],
  [["explain", "trust"], 0],
  [[], 2],
  [["rnu"], 2],
  [["run"], 2],
  [["run", "liberia", "more"], 2],
  [["run", "liberia", "--out"], 2],
  [["run", "liberia", "--sedes", "3"], 2],
  [["run", "liberi"], 2],
  [["run", "nowhere/none.yaml"], 2],
  [["explain", "trsut"], 2],
  [["run", "liberia", "--mandate", "nowhere"], 2],
  [["validate"], 2],
])("truce %j ends with %i", async (words, status) => {
  const answer = await runMain(...words);
  expect(answer.status).toBe(status);
  expect(answer.err).not.toMatch(/\n\s+at /);
  if (status === 0) expect(answer.out).not.toBe("");
  else expect(answer.out).toBe("");
});

test("wrong names get the nearest right one", async () => {
  expect((await runMain("run", "liberia", "--sedes", "3")).err).toContain("--seeds");
  expect((await runMain("run", "liberi")).err).toContain("did you mean: liberia");
  expect((await runMain("rnu")).err).toContain("run");
  expect((await runMain("explain", "trsut")).err).toContain("trust");
});

test("the version is that of the package", async () => {
  expect((await runMain("--version")).out).toMatch(/^\d+\.\d+\.\d+/);
});

test("the help says every exit status", async () => {
  const { out } = await runMain("--help");
  for (const status of [...Object.values(exit), 143]) expect(out).toMatch(new RegExp(`\\b${status} `));
});

test("every option of run is in its help", async () => {
  const { out } = await runMain("run", "--help");
  for (const option of [
    "seed",
    "seeds",
    "weeks",
    "set",
    "mandate",
    "out",
    "events",
    "series",
    "json",
    "no-twin",
    "threads",
    "quiet",
  ])
    expect(out).toContain(`--${option}`);
});
