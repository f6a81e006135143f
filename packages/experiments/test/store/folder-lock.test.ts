import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockFolder } from "../../src/store/folder-lock.ts";
import { temporaryFolder } from "../fake-sweep.ts";

const base = temporaryFolder();
function folderOf(name: string): string {
  const folder = join(base, name);
  mkdirSync(folder);
  return folder;
}

test("a folder is one process's at a time, who is named to the others, and leaves nothing behind", () => {
  const folder = folderOf("once");
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`);
  release();
  expect(readdirSync(folder)).toEqual([]);
  lockFolder(folder)();
});

test("the lock of a process that is gone, or torn, is taken over", () => {
  const folder = folderOf("stale");
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  for (const text of [JSON.stringify({ pid: gone, host: hostname(), began: null }), '{"pid":', ""]) {
    writeFileSync(join(folder, "sweep.lock"), text);
    const release = lockFolder(folder);
    expect(readFileSync(join(folder, "sweep.lock"), "utf8")).toContain(`${process.pid}`);
    release();
  }
});

test("a later process of the same number is not its owner", () => {
  const folder = folderOf("reused");
  const began = existsSync("/proc/self/stat") ? "another time" : null;
  writeFileSync(join(folder, "sweep.lock"), JSON.stringify({ pid: process.ppid, host: hostname(), began }));
  if (began === null) expect(() => lockFolder(folder)).toThrow("in use");
  else lockFolder(folder)();
});

test("of a process on another machine nobody can tell, so its lock stands", () => {
  const folder = folderOf("other");
  writeFileSync(join(folder, "sweep.lock"), JSON.stringify({ pid: 1, host: "another-machine", began: null }));
  expect(() => lockFolder(folder)).toThrow("another-machine");
});
