import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const child = fileURLToPath(new URL("./child.ts", import.meta.url));

/** A small experiment: 24 runs of a few weeks. */
const experiment = `format: 1
title: To be killed
scenario: kestrane
weeks: 8
arms: [mission, none]
factors:
  - { path: mission.funding, id: funding, uniform: [0.5, 1], source: invented }
design: { kind: list, points: [[0.5], [0.75], [1]] }
replications: 4
outcomes: [civilianDeaths, battleDeaths]
`;

export function writeExperiment(folder: string): string {
  const file = join(folder, "to-be-killed.yaml");
  writeFileSync(file, experiment);
  return file;
}

/** How a sweep ended. */
export interface Ending {
  readonly status: number | null;
  /** Events that it told. */
  readonly events: number;
  readonly err: string;
}

/** What is done to a sweep, and when. */
export interface Blow {
  /** Events after which it comes; with 0 it comes after the start of the process. */
  readonly events: number;
  /** Milliseconds after that. */
  readonly delay: number;
  act(pid: number): void;
}

/** One `truce sweep` in a process of its own, that may be struck. */
export function sweepOnce(file: string, out: string, workers: number, blow?: Blow, env: NodeJS.ProcessEnv = {}): Promise<Ending> {
  const words = ["--import", "tsx", child, "sweep", file, "--out", out, "--workers", String(workers), "--json", "--quiet"];
  const run = spawn(process.execPath, words, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let timer: NodeJS.Timeout | undefined;
  let events = 0;
  let err = "";
  const strike = (): void => {
    if (blow !== undefined && events >= blow.events) timer ??= setTimeout(() => blow.act(run.pid!), blow.delay);
  };
  strike();
  run.stdout.on("data", (data: Buffer) => {
    events += data.toString().split("\n").length - 1;
    strike();
  });
  run.stderr.on("data", (data: Buffer) => (err += data.toString()));
  return new Promise((resolve) => {
    run.on("close", (status) => {
      clearTimeout(timer);
      resolve({ status, events, err });
    });
  });
}
