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
export function sweepOnce(
  file: string,
  out: string,
  workers: number,
  blow?: Blow,
  env: NodeJS.ProcessEnv = {},
): Promise<Ending> {
  return truceOnce(["sweep", file, "--out", out, "--workers", String(workers), "--json", "--quiet"], blow, env);
}

/** One `truce` in a process of its own, that may be struck. */
export function truceOnce(words: readonly string[], blow?: Blow, env: NodeJS.ProcessEnv = {}): Promise<Ending> {
  const run = startTruce(words, env);
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

/** The main.js of an installed truce, which starts sooner than one from its sources; undefined takes the sources. */
export const installed = process.env["TRUCE_KILL_MAIN"];

/** Starts `truce` and does not wait for it. */
export function startTruce(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const program = installed === undefined ? ["--import", "tsx", child] : [installed];
  return spawn(process.execPath, [...program, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** A number from 0 to 1 by a word: the same in every run of the kill test. */
export type Luck = (what: string) => number;

/** Something past one machine on which an experiment is struck. */
export interface Ground {
  /** Does the experiment and strikes it at a moment of chance. */
  strike(luck: Luck, file: string, folder: string): Promise<Ending & { readonly hit: boolean; readonly what: string }>;
  /** Lets the same command go on, until nothing is missing. */
  goOn(file: string, folder: string): Promise<Ending>;
  stop(): void;
}
