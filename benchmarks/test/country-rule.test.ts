import { spawnSync } from "node:child_process";
import { readScenario } from "@truce/scenarios/run";
import { describe, expect, it } from "vitest";
import { countryRule } from "../src/country-rule.ts";
import { withCompiler } from "../src/measure.ts";

const compiler = spawnSync("cc", ["--version"], { stdio: "ignore" }).status === 0;

describe("the rule of trust in C", () => {
  it.skipIf(!compiler)("does the same work as the model's, to the bit", () => {
    const { sameBits } = withCompiler((compile) => countryRule(compile, 1, 20, readScenario("liberia").spec));
    const help =
      "the rule of trust in packages/core/src/model/mechanisms/trust.ts and its twin in benchmarks/twins/trust.c differ: write the change there too; " +
      "a new parameter also goes into the enum there and into `order` in benchmarks/src/country-rule.ts, in the same place";
    expect(sameBits, help).toBe(true);
  });
});
