import { describe, expect, it } from "vitest";
import { deployment } from "../../src/estimators/deployment.ts";
import { responses } from "../../src/estimators/responses.ts";
import type { Sample } from "../../src/sample/run.ts";

/** Two countries whose missions grow by a quarter of 800 people a month from week 8 on. */
const sample: Sample = {
  id: "made",
  countries: [0, 1].map(() => ({ chosen: 1, troops: 900, police: 100, observers: 0, start: 8 })),
  arms: {
    decided: [0, 1].map(() => ({
      months: {
        "missionStrength.infantry": [0, 0, 200, 400, 600, 800, 800],
        "missionStrength.formedPolice": [0, 0, 0, 0, 0, 0, 0],
        "missionStrength.individualPolice": [0, 0, 0, 0, 0, 0, 0],
        "missionStrength.observers": [0, 0, 0, 0, 0, 0, 0],
        incidentsKnown: [9, 9, 10, 10, 10, 10, 10],
        responses: [0, 0, 1, 2, 2, 3, 2],
      },
      districts: {},
      first: {},
      weeks: 28,
    })),
  },
};

describe("deployment", () => {
  const months = (share: number) => deployment.estimate(sample, { what: "months", share }).value;
  it("counts calendar months from the mission's start, and the peak against what was authorised", () => {
    expect(months(0.25)).toBeCloseTo((4 * 12) / 52, 12);
    expect(months(1)).toBeCloseTo((16 * 12) / 52, 12);
    expect(deployment.estimate(sample, { what: "ceiling" }).value).toBeCloseTo(0.8, 12);
  });
});

it("responses are counted against what the mission knew while it was there", () => {
  expect(responses.estimate(sample, {}).value).toBeCloseTo(0.2, 12);
});
