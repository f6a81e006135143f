import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensembleMark, modelVersion } from "@truce/core";
import { expect, it } from "vitest";
import { modelMark } from "../../src/run/model-mark.ts";
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

it("follows every rule and not the sets that a calibration found, which have a fingerprint of their own", () => {
  const folder = mkdtempSync(join(tmpdir(), "truce-source-"));
  cpSync(fileURLToPath(new URL("../../../core/src", import.meta.url)), folder, { recursive: true });
  rmSync(join(folder, "model/accepted.ts"));
  expect(sourceHash(folder)).toBe(modelSourceHash());
  appendFileSync(join(folder, "model/ensemble.ts"), "// changed\n");
  expect(sourceHash(folder)).not.toBe(modelSourceHash());
  expect(modelMark()).toEqual({ version: modelVersion, sourceSha256: modelSourceHash(), ensemble: ensembleMark() });
  rmSync(folder, { recursive: true });
});
