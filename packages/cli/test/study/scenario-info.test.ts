import { readScenario } from "@truce/scenarios/run";
import { describe, expect, it } from "vitest";
import { scenarioInfo } from "../../src/study/scenario-info.ts";
import { disclaimer } from "../../src/study/words.ts";

const info = (name: string) => scenarioInfo(readScenario(name), name);

describe("what is shown of a scenario", () => {
  it("names what it uses that nobody has measured, wherever results stand", () => {
    const { speculative } = info("mali");
    expect(speculative).toContain("Surveillance by drones and sensors");
    expect(disclaimer({ scenario: info("mali"), twin: true })).toContain("Speculative, not calibrated: ");
  });

  it("says nothing of the kind where all it uses is published", () => {
    expect(info("liberia").speculative).toEqual([]);
    expect(disclaimer({ scenario: info("liberia"), twin: true })).toMatch(/forecast Liberia\.$/);
  });
});
