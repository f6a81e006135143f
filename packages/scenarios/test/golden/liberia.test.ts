import { type CountrySpec, createSimulation, modelVersion } from "@truce/core";
import { describe, expect, test } from "vitest";
import { withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/index.ts";

const { spec } = readScenario("liberia");
const none = withoutMission(spec);
const ticks = [0, 1, 10, 100];

function hashesOf(country: CountrySpec, seed: string): Record<string, string> {
  const simulation = createSimulation(country, { seed });
  const hashes: Record<string, string> = {};
  for (const tick of [...ticks, simulation.ticks]) {
    simulation.run(tick - simulation.tick);
    hashes[tick] = simulation.hash();
  }
  return hashes;
}

describe("Liberia", () => {
  // States bit for bit, on every machine. A change of results is a new model version: `npx tsx tools/goldens.ts` writes the files anew.
  test("has the same bits everywhere, with and without the mission", async () => {
    const seeds = Object.fromEntries(
      ["1", "2"].map((seed) => [seed, { mission: hashesOf(spec, seed), none: hashesOf(none, seed) }]),
    );
    const help = "results have changed: if you meant it, raise modelVersion in packages/core/src/model/version.ts and run `npx tsx tools/goldens.ts`";
    await expect(`${JSON.stringify({ modelVersion, seeds }, null, 2)}\n`, help).toMatchFileSnapshot("liberia.json");
  });

  test("without its mission is the same by the scenario's twin as by the engine's arm", () => {
    const [twin, arm] = [
      createSimulation(none, { seed: 1, weeks: 104 }),
      createSimulation(spec, { seed: 1, weeks: 104, arm: "none" }),
    ];
    twin.run();
    arm.run();
    for (const { id } of twin.engine.model.measures) expect(twin.measure(id), id).toEqual(arm.measure(id));
  });
});
