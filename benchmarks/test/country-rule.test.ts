import { spawnSync } from "node:child_process";
import { readScenario } from "@truce/scenarios/run";
import { describe, expect, it } from "vitest";
import { countryRule } from "../src/country-rule.ts";
import { withCompiler } from "../src/measure.ts";

const compiler = spawnSync("cc", ["--version"], { stdio: "ignore" }).status === 0;

describe("the rule of trust in C", () => {
  it.skipIf(!compiler)("does the same work as the model's, to the bit", () => {
    expect(withCompiler((compile) => countryRule(compile, 1, 20, readScenario("liberia").spec)).sameBits).toBe(true);
  });
});
