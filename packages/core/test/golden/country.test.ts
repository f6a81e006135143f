import { expect, test } from "vitest";
import { modelVersion } from "../../src/model/version.ts";
import { Simulation } from "../../src/simulation.ts";
import { hashesOf } from "../support/goldens.ts";
import { tiny } from "../support/tiny.ts";

// States of the tiny country, bit for bit, on every machine. A change of results is a new model version:
// `npx tsx tools/goldens.ts` writes the files anew.
test("the tiny country has the same bits everywhere", async () => {
  const run = (seed: string, arm: "mission" | "none") => hashesOf(new Simulation(tiny, { seed, arm }));
  const seeds = Object.fromEntries(["1", "2"].map((seed) => [seed, { mission: run(seed, "mission"), none: run(seed, "none") }]));
  const help = "results have changed: if you meant it, raise modelVersion in packages/core/src/model/version.ts and run `npx tsx tools/goldens.ts`";
  await expect(`${JSON.stringify({ modelVersion, seeds }, null, 2)}\n`, help).toMatchFileSnapshot("country.json");
});
