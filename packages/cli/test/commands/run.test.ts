import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseCsv } from "@truce/experiments/table";
import { runMain } from "../run-main.ts";

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "truce-run-"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const unpacked = (file: string) => gunzipSync(readFileSync(file)).toString();
const small = ["--threads", "0", "--weeks", "30"];
const run = (...words: string[]) => runMain("run", "liberia", ...small, "--out", join(base, "r"), ...words);

test("a run shows its result, says where it is, and ends with 0", async () => {
  const { status, out, err } = await run("--seeds", "3");
  expect(status).toBe(0);
  expect(out).toContain("with − without");
  expect(out).toContain("does not forecast Liberia");
  expect(err).toMatch(/100 % {2}6 of 6 runs\n/);
  expect(err).toContain(join(base, "r", "report.html"));
  expect(err).toContain(`Results: ${join(base, "r")}`);
  expect(existsSync(join(base, "r", "report.html"))).toBe(true);
  expect((await run("--seeds", "1")).err).toContain(`Replaced earlier results in ${join(base, "r")}`);
});

test("--json gives one object on standard output and everything else on standard error", async () => {
  const { status, out, err } = await run("--seeds", "3", "--json");
  expect(status).toBe(0);
  expect(out.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({
    scenario: "liberia",
    seeds: 3,
    weeks: 30,
    stateHashes: { mission: { length: 3 }, none: { length: 3 } },
  });
  expect(err).toContain("with − without");
});

test("--quiet shows the table and no progress; with --json nothing but the object", async () => {
  const quiet = await run("--seeds", "2", "--quiet");
  expect(quiet.err).toBe("");
  expect(quiet.out).toContain("with − without");
  const both = await run("--seeds", "2", "--quiet", "--json");
  expect(both.err).toBe("");
  expect(JSON.parse(both.out)).toBeTypeOf("object");
});

test("--events and --series write what the tables hold, in the form that their names say", async () => {
  const files = {
    csv: join(base, "new", "e.csv"),
    ndjson: join(base, "e.ndjson"),
    parquet: join(base, "s.parquet"),
    series: join(base, "s.csv"),
  };
  await run("--seeds", "2", "--events", files.csv, "--series", files.parquet);
  await run("--seeds", "2", "--events", files.ndjson, "--series", files.series);
  const [head, ...rows] = parseCsv(readFileSync(files.csv, "utf8"));
  expect(head).toEqual([
    "seed",
    "arm",
    "week",
    "district",
    "kind",
    "perpetrator",
    "civilian_deaths",
    "other_deaths",
    "responded",
    "community",
  ]);
  const lines = readFileSync(files.ndjson, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => Object.values(line).map(String))).toEqual(rows);
  expect(rows.length).toBe(48);
  expect(readFileSync(files.csv, "utf8")).toBe(unpacked(join(base, "r", "tables", "events.csv.gz")));
  const bytes = readFileSync(files.parquet);
  const objects = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  });
  expect(objects.map((object) => Object.values(object).map(String))).toEqual(
    parseCsv(readFileSync(files.series, "utf8")).slice(1),
  );
});

test("--no-twin runs the mission only", async () => {
  const { out } = await run("--seeds", "2", "--no-twin", "--json", "--quiet");
  expect(JSON.parse(out)).toMatchObject({ stateHashes: { mission: { length: 2 }, none: [] } });
});

test("an override is checked, used and written down", async () => {
  await run("--seeds", "1", "--set", "mission.funding=0.5");
  const lock = JSON.parse(readFileSync(join(base, "r", "scenario.lock.json"), "utf8")) as {
    overrides: string[];
    scenario: { mission: { funding: number } };
  };
  expect(lock.overrides).toEqual(["mission.funding=0.5"]);
  expect(lock.scenario.mission.funding).toBe(0.5);
  expect(readFileSync(join(base, "r", "README.txt"), "utf8")).toContain("--set mission.funding=0.5");
});

test("runs that fail leave their pairs out, are told, and give status 3", async () => {
  const { status, err } = await run("--seed", "fail", "--seeds", "3", "--json");
  expect(status).toBe(3);
  expect(err).toContain("1 run failed");
  expect(err).toContain("without the mission in week 2: the country fell apart");
  expect(err).not.toMatch(/\n\s+at /);
  const rows = parseCsv(readFileSync(join(base, "r", "tables", "runs.csv"), "utf8"));
  expect(rows.filter((row) => row[2] === "failed")).toHaveLength(1);
  expect(rows.filter((row) => row[2] === "done")).toHaveLength(4);
});

test("if every run fails nothing is written", async () => {
  const { status, err, out } = await run("--seed", "broken", "--seeds", "2");
  expect(status).toBe(3);
  expect(err).toContain("nothing was written");
  expect(out).toBe("");
  expect(readdirSync(base)).toEqual([]);
});

test("wrong options are told all at once, before anything runs", async () => {
  const { status, err } = await run("--seeds", "0", "--series", "x.xlsx", "--seed", " ");
  expect(status).toBe(2);
  expect(err).toMatch(/--seeds 0: expected a whole number.*--series x\.xlsx: the name must end.*--seed/s);
  expect(readdirSync(base)).toEqual([]);
});

test("a wrong scenario file is told with its place, all problems at once, and nothing is written", async () => {
  const file = join(base, "mine.yaml");
  writeFileSync(file, "format: 1\nid: mine\ntitel: x\nweeks: minus\n");
  const { status, err } = await runMain("run", file, "--out", join(base, "r"));
  expect(status).toBe(2);
  expect(err).toMatch(/mine\.yaml:3:1 {2}titel/);
  expect(err).toMatch(/mine\.yaml:4:8 {2}weeks/);
  expect(err).not.toMatch(/\n\s+at /);
  expect(readdirSync(base)).toEqual(["mine.yaml"]);
});

test("a wrong override names the nearest path", async () => {
  const { status, err } = await run("--set", "mission.fundng=1");
  expect(status).toBe(2);
  expect(err).toContain("mission.funding");
});

test("a place that holds something else is refused before anything runs", async () => {
  writeFileSync(join(base, "thesis.txt"), "");
  const { status, err } = await runMain("run", "liberia", ...small, "--out", base);
  expect(status).toBe(2);
  expect(err).toContain("holds other files");
  expect(err).not.toContain("pairs of");
});

test.skipIf(process.platform === "win32").each([
  ["--out", "/proc/nope"],
  ["--out", "/proc/nope/deeper/r"],
  ["--out", ""],
  ["--events", "/proc/nope.csv"],
  ["--series", "/proc/nope/s.csv"],
])("%s %j, which cannot be written, is refused before anything runs", async (option, place) => {
  const { status, err } = await run("--seeds", "1", option, place);
  expect(status).toBe(2);
  expect(err).toMatch(place === "" ? /--out: expected the name of a folder/ : /cannot write in \/proc/);
  expect(err).not.toContain("pair");
  expect(readdirSync(base)).toEqual([]);
});

test("results do not depend on the number of threads", async () => {
  const runOn = (threads: string) =>
    runMain(
      "run",
      "liberia",
      "--seeds",
      "3",
      "--weeks",
      "20",
      "--threads",
      threads,
      "--out",
      join(base, threads),
      "--json",
      "--quiet",
    );
  const [none, two] = [await runOn("0"), await runOn("2")];
  expect(none.status).toBe(0);
  expect(two.out).toBe(none.out);
  const table = (threads: string) => unpacked(join(base, threads, "tables", "series.csv.gz"));
  expect(table("2")).toBe(table("0"));
});

test("of very many pairs incidents are not kept unless asked for, and this is said", async () => {
  const many = ["--seeds", "201", "--weeks", "2", "--quiet"];
  const { err } = await run(...many);
  expect(err).toContain("incidents are not kept (--events <file> keeps them)");
  expect(readdirSync(join(base, "r", "tables"))).not.toContain("events.parquet");
  expect(readFileSync(join(base, "r", "README.txt"), "utf8")).not.toContain("events");
  const asked = await run(...many, "--events", join(base, "e.csv"));
  expect(asked.err).not.toContain("incidents are not kept");
  expect(readdirSync(join(base, "r", "tables"))).toContain("events.parquet");
});

test("--mandate lays a mandate over the scenario; lock file, command and title say so", async () => {
  const { status, out } = await run("--seeds", "1", "--mandate", "withdrawal", "--set", "let.leaveAfter=1");
  expect(status).toBe(0);
  expect(out).toContain("withdrawal after two years");
  const lock = JSON.parse(readFileSync(join(base, "r", "scenario.lock.json"), "utf8")) as {
    mandates: string[];
    scenario: { mission: { phases: { plan: unknown }[] } };
  };
  expect(lock.mandates).toEqual(["withdrawal"]);
  expect(lock.scenario.mission.phases[0]!.plan).toHaveProperty("military");
  const { command } = JSON.parse(readFileSync(join(base, "r", "provenance.json"), "utf8")) as { command: string };
  expect(command).toContain("--mandate withdrawal --set let.leaveAfter=1");
});

test("a bad file leaves no folder", async () => {
  for (const [name, text] of Object.entries({
    "a.yaml": "format: [",
    "b.yaml": "format: 2\nextends: liberia\nweeks: -1\n",
  })) {
    writeFileSync(join(base, name), text);
    const { status, err } = await runMain("run", join(base, name), "--out", join(base, "never"));
    expect(status).toBe(2);
    expect(err).toContain(`${name}:`);
  }
  const mandate = await run("--mandate", join(base, "a.yaml"));
  expect(mandate.status).toBe(2);
  expect(readdirSync(base).toSorted()).toEqual(["a.yaml", "b.yaml"]);
});
