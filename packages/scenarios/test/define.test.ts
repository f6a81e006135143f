import { expect, it } from "vitest";
import { defineMandate, defineScenario } from "../src/define.ts";

it("gives types to files in TypeScript and changes nothing", () => {
  const mandate = defineMandate({
    format: 2,
    kind: "mandate",
    title: "police first",
    mission: {
      funding: "0.5 * before",
      phases: { "*": { police: ["2 * before", "design", "A"], tasks: { patrols: null } } },
    },
  });
  expect(mandate.mission).toHaveProperty("funding");
  expect(defineScenario({ format: 2, extends: "liberia", mission: { lag: 4 } })).toEqual({
    format: 2,
    extends: "liberia",
    mission: { lag: 4 },
  });
  // @ts-expect-error a misspelt key is found by the compiler
  defineMandate({ format: 2, kind: "mandate", title: "wrong", mission: { fundng: 1 } });
  defineMandate({
    format: 2,
    kind: "mandate",
    title: "wrong",
    // @ts-expect-error so is a flag that there is not
    mission: { phases: { one: { police: [1, "design", "Z"] } } },
  });
});
