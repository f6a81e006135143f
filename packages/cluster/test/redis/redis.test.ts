import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepare } from "@truce/experiments/run";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, RedisError, withoutPassword } from "../../src/redis/connect.ts";
import { redisExecutor } from "../../src/redis/executor.ts";
import { modelWords, queueOf, wantedOf } from "../../src/redis/names.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const server = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);
// It hung twice beside all other tests: not known why. `npm run test:cluster` runs it by itself.
const wanted = process.env["TRUCE_TEST_CLUSTER"] === "1" && server !== undefined;
if (!wanted)
  console.warn("SKIPPED: tests that kill Redis, workers and coordinators: npm run test:cluster runs them where redis-server or valkey-server is installed");

const experiment = `format: 1
title: Over Redis
scenario: kestrane
weeks: 150
arms: [mission, none]
factors:
  - { path: mission.funding, id: funding, uniform: [0.5, 1], source: invented }
design: { kind: latinHypercube, points: 20 }
replications: 4
outcomes: [civilianDeaths, trustInState]
`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let base: string;
let file: string;
let port: number;
let undisturbed: string;
const running = new Set<ChildProcess>();

/** The command line in a process of its own, which a test may kill. */
function truce(...words: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "packages/cli/src/main.ts"), ...words], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let out = "";
  let err = "";
  child.stdout.on("data", (more: Buffer) => (out += more.toString()));
  child.stderr.on("data", (more: Buffer) => (err += more.toString()));
  const ended = new Promise<{ readonly status: number | null; readonly out: string; readonly err: string }>((resolve) =>
    child.on("close", (status) => {
      running.delete(child);
      resolve({ status, out, err });
    }),
  );
  return { child, ended, runs: () => out.split('"event":"run"').length - 1 };
}

const worker = () => truce("worker", "--redis", address(), "--workers", "1", "--stalled", "2");
const submit = (folder: string) => truce("submit", file, "--engine", "redis", "--redis", address(), "--out", folder, "--no-report", "--json", "--quiet");
const address = (): string => `redis://localhost:${port}`;
const checksums = (folder: string): string => readFileSync(join(folder, "MANIFEST.sha256"), "utf8");

async function startRedis(): Promise<ChildProcess> {
  const child = spawn(server!, ["--port", String(port), "--dir", base, "--save", "", "--appendonly", "no"], { stdio: "ignore" });
  running.add(child);
  const redis = await connect(address());
  redis.disconnect();
  return child;
}

async function enough(runs: () => number, count: number): Promise<void> {
  for (let tries = 0; tries < 600 && runs() < count; tries++) await pause(50);
  expect(runs()).toBeGreaterThanOrEqual(count);
}

test("an address is shown without its password, and one that is none is refused", async () => {
  expect(withoutPassword("redis://user:secret@host:1/0")).toBe("redis://…@host:1/0");
  await expect(connect("localhost:6379")).rejects.toThrow(RedisError);
});

test("each model has its own queue, and so has each ensemble of it, and others are told which", () => {
  const model = { version: "1", sourceSha256: "a".repeat(64), ensemble: null };
  const drawing = (hash: string) => ({ ...model, ensemble: { hash, modelVersion: "1", sets: 3 } });
  const models = [model, { ...model, sourceSha256: "b".repeat(64) }, drawing("c".repeat(16)), drawing("d".repeat(16))];
  expect(new Set(models.map(queueOf)).size).toBe(models.length);
  expect(models.map((each) => modelWords(wantedOf("An experiment", each)))).toEqual(
    ["a", "b"].map((letter) => `1 (sources ${letter.repeat(8)})`).concat(["c", "d"].map((letter) => `1 (sources aaaaaaaa, ensemble ${letter.repeat(8)})`)),
  );
});

describe.skipIf(!wanted)("runs over Redis", () => {
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), "truce-redis-"));
    file = join(base, "experiment.yaml");
    writeFileSync(file, experiment);
    port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, () => {
        const { port: free } = probe.address() as { port: number };
        probe.close(() => resolve(free));
      });
    });
    undisturbed = join(base, "undisturbed");
    expect((await truce("sweep", file, "--out", undisturbed, "--no-report", "--quiet").ended).status).toBe(0);
  });
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(base, { recursive: true, force: true });
  });

  test("no Redis is said with what to do", async () => {
    const { status, err } = await submit(join(base, "nobody")).ended;
    expect(status).toBe(2);
    expect(err).toContain("no Redis answers at redis://localhost:");
  });

  test("the end does not wait for a Redis that is gone", async () => {
    const redis = await startRedis();
    const { lock, folder } = prepare(file);
    const { experiment } = lock;
    const executor = await redisExecutor({
      setup: { experiment, engine: "", folder, runSeconds: null },
      model: { version: "test", sourceSha256: "0".repeat(64), ensemble: null },
      url: address(),
      lanes: 1,
      onNotice: () => {},
    });
    redis.kill("SIGKILL");
    await pause(200);
    await executor.close();
  });

  test("killed coordinator, worker and Redis: the same tables", { timeout: 240_000 }, async () => {
    const folder = join(base, "killed");
    let redis = await startRedis();
    const first = worker();
    const coordinator = submit(folder);
    await enough(coordinator.runs, 5);
    coordinator.child.kill("SIGKILL");
    const again = submit(folder);
    await enough(again.runs, 5);
    first.child.kill("SIGKILL");
    const before = again.runs();
    const second = worker();
    await enough(again.runs, before + 5);
    redis.kill("SIGKILL");
    await pause(500);
    redis = await startRedis();
    const { status, err } = await again.ended;
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(checksums(folder)).toBe(checksums(undisturbed));
    second.child.kill("SIGTERM");
    expect((await second.ended).status).toBe(143);
    redis.kill("SIGKILL");
  });
});
