// An experiment over Redis, of which the coordinator, the worker or Redis itself is killed in turn.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../cluster/one-node-slurm.ts";
import { startTruce, truceOnce, type Ground } from "./sweep.ts";

const victims = ["coordinator", "worker", "redis"] as const;

/** Events that the coordinator tells of an undisturbed experiment: one for each run, and a few. */
const events = 26;

/** The server's name; undefined if there is none here. */
export function redisServer(): string | undefined {
  return ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);
}

/** Starts a Redis and a worker to be struck. */
export async function redisGround(server: string): Promise<Ground> {
  const base = mkdtempSync(join(tmpdir(), "truce-redis-"));
  const port = await freePort();
  const address = `redis://127.0.0.1:${port}`;
  const startRedis = (): ChildProcess =>
    spawn(server, ["--port", String(port), "--bind", "127.0.0.1", "--dir", base, "--save", "", "--appendonly", "no"], {
      stdio: "ignore",
    });
  const startWorker = (): ChildProcess =>
    startTruce(["worker", "--redis", address, "--workers", "1", "--stalled", "2"]);
  const submit = (file: string, folder: string) => [
    "submit",
    file,
    "--engine",
    "redis",
    "--redis",
    address,
    "--lanes",
    "4",
    "--out",
    folder,
    "--json",
    "--quiet",
    "--no-report",
  ];
  let redis = startRedis();
  await answers(port);
  let worker = startWorker();
  let turn = 0;
  return {
    async strike(luck, file, folder) {
      const what = victims[turn++ % victims.length]!;
      let struck = false;
      const act = (pid: number): void => {
        struck = true;
        if (what === "coordinator") process.kill(pid, "SIGKILL");
        else if (what === "worker") {
          worker.kill("SIGKILL");
          worker = startWorker();
        } else {
          redis.kill("SIGKILL");
          // It comes back without its memory.
          setTimeout(() => (redis = startRedis()), 1000 * luck("away"));
        }
      };
      const when = { events: 1 + Math.floor((events - 1) * luck("event")), delay: 200 * luck("delay") };
      const ending = await truceOnce(submit(file, folder), { ...when, act });
      return { ...ending, hit: struck, what };
    },
    async goOn(file, folder) {
      const ending = await truceOnce(submit(file, folder));
      // The next experiment has the same runs; nobody may remember their results.
      redis.kill("SIGKILL");
      await pause(200);
      redis = startRedis();
      await answers(port);
      return ending;
    },
    stop() {
      for (const child of [worker, redis]) child.kill("SIGKILL");
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** Waits until somebody listens there. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (there) return;
    await pause(100);
  }
  throw new Error(`no Redis listens on port ${port} after ten seconds`);
}
