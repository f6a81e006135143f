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
  for (const { path } of readScenario("liberia").figures) {
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
