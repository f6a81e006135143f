import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { modelSourceHash, sourceHash } from "../../src/run/model-source.ts";

it("follows every name and text of the sources, wherever they lie and however lines end", () => {
  const folder = mkdtempSync(join(tmpdir(), "truce-source-"));
  mkdirSync(join(folder, "sub"));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return sourceHash(folder);
  };
  const hashes = [write("a.ts", "one\n"), write("sub/b.ts", "two\n"), write("a.ts", "other\n")];
  rmSync(join(folder, "sub/b.ts"));
  hashes.push(write("c.ts", "two\n"));
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(write("c.ts", "two\r\n")).toBe(hashes.at(-1));
  expect(write("notes.md", "no source")).toBe(hashes.at(-1));
  rmSync(folder, { recursive: true });
});

it("is that of the running model, and found", () => {
  expect(modelSourceHash()).toMatch(/^[0-9a-f]{64}$/);
  expect(modelSourceHash()).toBe(modelSourceHash());
});
