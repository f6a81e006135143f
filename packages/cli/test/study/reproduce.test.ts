import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reproduceCommand } from "../../src/study/reproduce.ts";
import { fakeStudy } from "../fake-study.ts";

const study = fakeStudy({ pairs: 2, weeks: 10 });

test("a shell reads the command back as the same words, whatever the overrides hold", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1 }).filter((s) => !s.includes("\0")),
        { maxLength: 3 },
      ),
      fc.array(fc.constantFrom("withdrawal", "my mandates/it's.yaml"), { maxLength: 2 }),
      (overrides, mandates) => {
        const command = reproduceCommand({ ...study, overrides, mandates }).replace(
          "npm run truce --",
          "printf '%s\\0'",
        );
        const words = execFileSync("sh", ["-c", command], { encoding: "utf8" }).split("\0").slice(0, -1);
        const expected = [
          "run",
          "liberia",
          "--seed",
          "1",
          "--seeds",
          "2",
          "--weeks",
          "10",
          "--parameters",
          "defaults",
          ...mandates.flatMap((m) => ["--mandate", m]),
          ...overrides.flatMap((o) => ["--set", o]),
        ];
        expect(words).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
});

test("the defaults are asked for again where they were taken, for the model may have sets by then", () => {
  const ensemble = { hash: "0123456789abcdef", modelVersion: "1", sets: 200 };
  expect(reproduceCommand({ ...study, parameters: { source: "defaults", ensemble: null, warning: null } })).toContain("--parameters defaults");
  expect(reproduceCommand({ ...study, parameters: { source: "ensemble", ensemble, warning: null } })).not.toContain("--parameters");
});
