import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const program = fileURLToPath(new URL("./fake-main.ts", import.meta.url));
const repository = fileURLToPath(new URL("../../..", import.meta.url));

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "truce-main-"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Starts the command line as its own process; `onErr` may react to what it says. */
function start(
  words: readonly string[],
  onErr: (text: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
) {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...words], { cwd: repository });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => {
    err += data.toString();
    onErr(err, (signal) => child.kill(signal));
  });
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

test("Ctrl-C writes what is done, says so, and ends with 130", async () => {
  const folder = join(base, "r");
  let sent = false;
  const words = [
    "run",
    "liberia",
    "--seed",
    "slow",
    "--seeds",
    "200",
    "--weeks",
    "8",
    "--threads",
    "2",
    "--out",
    folder,
    "--json",
  ];
  const { status, out, err } = await start(words, (text, kill) => {
    if (sent || !/^ *\d+ % /m.test(text)) return;
    sent = true;
    kill("SIGINT");
  });
  expect(status).toBe(130);
  expect(err).toContain("stopping; what is done will be written");
  const { seeds, stateHashes } = JSON.parse(out) as { seeds: number; stateHashes: { mission: string[] } };
  expect(seeds).toBeGreaterThan(0);
  expect(seeds).toBeLessThan(200);
  expect(stateHashes.mission).toHaveLength(seeds);
  expect(readdirSync(base)).toEqual(["r"]);
  expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("Stopped before the end");
});

test("stopped before anything is done, nothing is written", async () => {
  let sent = false;
  const words = [
    "run",
    "liberia",
    "--seed",
    "slow",
    "--seeds",
    "4",
    "--weeks",
    "500",
    "--threads",
    "2",
    "--out",
    join(base, "r"),
  ];
  const { status, err } = await start(words, (text, kill) => {
    if (sent || !text.includes("pairs of")) return;
    sent = true;
    setTimeout(() => kill("SIGINT"), 300);
  });
  expect(status).toBe(130);
  expect(err).toContain("nothing was written");
  expect(existsSync(join(base, "r"))).toBe(false);
});
