import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ScenarioError } from "@truce/scenarios";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFindings } from "../../src/finding/read.ts";
import { isTested } from "../../src/finding/schema.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "truce-findings-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the findings", () => {
  const all = readFindings();

  it("are all 71, tested or with the reason why not", () => {
    const numbers = new Set(all.map(({ id }) => Number(id.slice(1, 3))));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 71 }, (_, i) => i + 1));
    for (const finding of all) if (!isTested(finding)) expect(finding.notTested.length).toBeGreaterThan(10);
  });
});

describe("a wrong file", () => {
  const complaints = (text: string): string => {
    writeFileSync(join(folder, "P01.yaml"), text);
    try {
      readFindings(folder);
    } catch (error) {
      if (error instanceof ScenarioError) return error.problems.map(({ line, path, message, nearest }) => `${line} ${path}: ${message} ${nearest ?? ""}`).join("\n");
      throw error;
    }
    return "";
  };
  const right = 'id: P01\nstatement: s\ncitation: c\nflag: V\npublished: { text: t }\nestimator: slope\nwith: { outcome: civilians }\naccept: { sign: negative }\n';

  it("that is right has none", () => expect(complaints(right)).toBe(""));

  it("is told by line and key, with the nearest name: estimators, their options, keys, the name of the file", () => {
    expect(complaints(right.replace("slope", "slop"))).toMatch(/^6 estimator: .*slope/);
    expect(complaints(right.replace("outcome:", "outcom:"))).toMatch(/^7 with.*outcome/);
    expect(complaints(right.replace("flag: V", "flag: X"))).toMatch(/^4 flag/);
    expect(complaints(right.replace("id: P01", "id: P02"))).toMatch(/^1 id: .*P02/);
  });
});
