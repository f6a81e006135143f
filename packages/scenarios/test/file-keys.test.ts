import { expect, it } from "vitest";
import { fileKeys } from "../src/file-keys.ts";
import { readScenario } from "../src/run/read-scenario.ts";

const keys = fileKeys();

it("knows every key that a scenario of the library has", () => {
  const patterns = keys.map(({ path }) => path.split("."));
  const known = (path: readonly string[]): boolean =>
    patterns.some(
      (keysOf) => keysOf.length === path.length && keysOf.every((key, i) => key === "*" || key === path[i]),
    );
  // Figures of the record stand in a file of their own, which has its own schema.
  const own = readScenario("liberia").figures.filter(({ path }) => !path.startsWith("record."));
  expect(own.length).toBeGreaterThan(500);
  for (const { path } of own) {
    const parts = path.split(".");
    // Figures of a block have their own names below the key.
    expect(known(parts) || known(parts.slice(0, -1)) || known(parts.slice(0, -2)), path).toBe(true);
  }
});

it("tells words, ranges and what may be left out", () => {
  const at = (path: string) => keys.find((key) => key.path === path);
  expect(at("mission.phases.*.tasks.*.modality")).toMatchObject({
    values: ["monitor", "assist", "secure"],
    optional: true,
  });
  expect(at("mission.phases.*.robustness")).toMatchObject({ min: 0, max: 1, optional: false });
  expect(at("country.districts.*.population")).toMatchObject({
    unit: "people",
    form: expect.stringContaining("[value, source, flag]") as string,
  });
  expect(new Set(keys.map(({ path }) => path)).size).toBe(keys.length);
});
