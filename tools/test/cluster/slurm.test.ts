import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noSlurm, startSlurm, type OneNode } from "../../cluster/one-node-slurm.ts";
import { clusterTestsWanted, skipLoudly } from "../../cluster/wanted.ts";
import { sweepOnce, truceOnce, writeExperiment } from "../../kill/sweep.ts";

const why = noSlurm();
skipLoudly("experiments on a real Slurm", why);

const lines = (folder: string): string[] =>
  readdirSync(join(folder, "shards")).flatMap((name) =>
    readFileSync(join(folder, "shards", name), "utf8")
      .trim()
      .split("\n"),
  );
const checksums = (folder: string): string => readFileSync(join(folder, "MANIFEST.sha256"), "utf8");

describe.skipIf(!clusterTestsWanted || why !== undefined)("an experiment on Slurm", { timeout: 300_000 }, () => {
  let base: string;
  let file: string;
  let whole: string;
  let node: OneNode;
  const truce = (...words: string[]) => truceOnce(words, undefined, node.env);
  const submit = (of: string, folder: string, ...more: string[]) =>
    truce("submit", of, "--engine", "slurm", "--out", folder, "--task-runs", "8", "--no-report", ...more);

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), "truce-on-slurm-"));
    file = writeExperiment(base);
    whole = join(base, "whole");
    expect((await sweepOnce(file, whole, 2)).status).toBe(0);
    node = await startSlurm();
  }, 180_000);
  afterAll(() => {
    node.stop();
    rmSync(base, { recursive: true, force: true });
  });

  test("submitted, cancelled in the middle and reconciled: each run once, the tables of a sweep", async () => {
    const folder = join(base, "cancelled");
    expect((await submit(file, folder)).status).toBe(0);
    const again = await truce("reconcile", folder);
    expect(again.status).toBe(4);
    expect(again.err).toMatch(/under way/);
    expect(again.err).not.toMatch(/submitted/);
    spawnSync("scancel", ["--user=root"], { env: node.env });
    const last = await truce("reconcile", folder, "--wait", "--no-report");
    expect(last).toMatchObject({ status: 0 });
    expect(last.err).toMatch(/submitted/);
    expect(checksums(folder)).toBe(checksums(whole));
    expect(lines(folder)).toHaveLength(24);
  });

  test("sequential replications go round by round to the tables of a sweep", async () => {
    const of = join(base, "sequential.yaml");
    const rule = "{ min: 3, max: 5, batch: 2, outcome: civilianDeaths, halfWidth: 0.001 }";
    writeFileSync(
      of,
      readFileSync(file, "utf8")
        .replace("replications: 4", `replications: ${rule}`)
        .replace("[[0.5], [0.75], [1]]", "[[1]]"),
    );
    const [there, here] = [join(base, "rounds"), join(base, "one-go")];
    expect((await sweepOnce(of, here, 2)).status).toBe(0);
    expect(await submit(of, there, "--wait")).toMatchObject({ status: 0 });
    expect(checksums(there)).toBe(checksums(here));
    expect(readdirSync(join(there, "slurm")).filter((name) => name.endsWith(".json")).length).toBeGreaterThan(1);
  });

  test("two results of one run that differ are told, and no tables are written", async () => {
    const folder = join(base, "differs");
    expect(await submit(file, folder, "--wait")).toMatchObject({ status: 0 });
    rmSync(join(folder, "MANIFEST.sha256"));
    const [line] = lines(folder);
    const { crc32 } = await import("node:zlib");
    const text = line!.slice(0, line!.lastIndexOf(',"check"')).replace(/"hash":"../, '"hash":"zz');
    appendFileSync(
      join(folder, "shards", "000009-0.1.ndjson"),
      `${text},"check":"${crc32(text).toString(16).padStart(8, "0")}"}\n`,
    );
    const { status, err } = await truce("reconcile", folder);
    expect(status).toBe(5);
    expect(err).toMatch(/two results of one run differ/);
    expect(readdirSync(folder)).not.toContain("MANIFEST.sha256");
  });

  test("what Slurm refuses leaves nothing in the queue and nothing to wait for", async () => {
    const folder = join(base, "refused");
    const { status, err } = await submit(file, folder, "--partition", "nowhere");
    expect(status).toBe(2);
    expect(err).toMatch(/sbatch refused[^]*nowhere/);
    expect((await truce("reconcile", folder)).err).toMatch(/nothing of .* was submitted to Slurm/);
  });
});
