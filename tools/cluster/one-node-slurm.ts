// A Slurm of one node for tests: munged, slurmctld and slurmd of the Debian package slurm-wlm, as root, in a folder of its own.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A cluster that runs. */
export interface OneNode {
  /** What programs that use it need in their environment. */
  readonly env: NodeJS.ProcessEnv;
  stop(): void;
}

/** Why there can be no Slurm here; undefined if there can. */
export function noSlurm(): string | undefined {
  if (process.getuid?.() !== 0) return "it is started as root only";
  const missing = ["munged", "slurmctld", "slurmd", "sbatch", "squeue"].filter(
    (name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0,
  );
  return missing.length > 0 ? `${missing.join(", ")} not found; apt-get install slurm-wlm munge` : undefined;
}

/** Starts one. @param cpus processors that it believes to have @throws Error with the daemons' last words if it is not ready in two minutes */
export async function startSlurm(cpus = 2): Promise<OneNode> {
  // Munge wants a path that others cannot write to.
  const folder = mkdtempSync(join(tmpdir(), "truce-slurm-"));
  for (const name of ["state", "spool"]) mkdirSync(join(folder, name));
  const conf = join(folder, "slurm.conf");
  const [controller, node] = [await freePort(), await freePort()];
  writeFileSync(join(folder, "munge.key"), randomBytes(1024), { mode: 0o400 });
  writeFileSync(conf, configuration(folder, controller, node, cpus));
  const socket = join(folder, "munge.sock");
  const munge = ["--foreground", "--force", `--socket=${socket}`, `--key-file=${folder}/munge.key`];
  const files = ["pid-file", "log-file", "seed-file"].map((name) => `--${name}=${folder}/munge.${name}`);
  const children: ChildProcess[] = [];
  let said = "";
  const start = (program: string, words: readonly string[]): void => {
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => (said = (said + data.toString()).slice(-2000)));
    children.push(child);
  };
  const env = { ...process.env, SLURM_CONF: conf };
  const stop = (): void => {
    spawnSync("scancel", ["--full", "--signal=KILL", "--user=root"], { env, timeout: 5000 });
    for (const child of children.toReversed()) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  start("munged", [...munge, ...files]);
  await pause(500);
  start("slurmctld", ["-D", "-f", conf]);
  start("slurmd", ["-D", "-f", conf, "-N", hostname()]);
  for (let tries = 0; tries < 240; tries++) {
    await pause(500);
    if (
      spawnSync("sinfo", ["--noheader", "--format=%T"], { env, encoding: "utf8", timeout: 5000 }).stdout.trim() ===
      "idle"
    )
      return { env, stop };
  }
  stop();
  throw new Error(`Slurm is not ready after two minutes:\n${said}`);
}

function configuration(folder: string, controller: number, node: number, cpus: number): string {
  return `ClusterName=truce
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.sock
SlurmctldPort=${controller}
SlurmdPort=${node}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,sched_min_interval=0,batch_sched_delay=0
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
KillWait=2
NodeName=${hostname()} NodeAddr=127.0.0.1 CPUs=${cpus} State=UNKNOWN
PartitionName=main Nodes=${hostname()} Default=YES MaxTime=INFINITE State=UP
`;
}

/** A port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
