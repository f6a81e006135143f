import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "@truce/scenarios";
import { inputsHash, type LockInputs } from "../../src/output/lock.ts";

function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    order(Object.keys(value)).map((key) => [key, shuffled((value as Record<string, unknown>)[key], order)]),
  );
}

test("the order in which keys were written does not matter, and the text is JSON of the same data", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(canonical(shuffled(value, (keys) => keys.toReversed()))).toBe(text);
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
  );
});

const inputs: LockInputs = {
  format: 1,
  modelVersion: "1",
  scenario: { id: "x" },
  overrides: [],
  mandates: [],
  seed: "1",
  seeds: 2,
  weeks: 3,
  step: 1,
  twin: true,
  otherParameters: "ensemble",
  ensemble: "0123456789abcdef",
  parameters: { "trust.loss": 0.3 },
};

test("every input changes the hash", () => {
  const changes: Partial<LockInputs>[] = [
    { modelVersion: "2" },
    { scenario: { id: "y" } },
    { overrides: ["a=1"] },
    { mandates: ["withdrawal"] },
    { seed: "2" },
    { seeds: 3 },
    { weeks: 4 },
    { step: 0.5 },
    { twin: false },
    { parameters: { "trust.loss": 0.4 } },
    { otherParameters: "defaults" },
    { ensemble: "f123456789abcdef" },
  ];
  const hashes = new Set([inputs, ...changes.map((change) => ({ ...inputs, ...change }))].map(inputsHash));
  expect(hashes.size).toBe(changes.length + 1);
});
