import { describe, expect, it } from "vitest";
import { fitBranching } from "../../src/patterns/branching.ts";
import { excited, noise, places } from "./synthetic.ts";

const split = (counts: Float64Array): Float64Array[] =>
  Array.from({ length: places }, (_, k) => counts.filter((_, i) => i % places === k));

describe("the share of events that others set off", () => {
  it.each([
    [0.4, 2],
    [0.4, 5],
    [0.6, 3],
  ])("is found where it is %d, with a memory of %d weeks", (triggered, memory) => {
    const counts = excited(noise(`hawkes ${memory}`), {
      weeks: 1040,
      background: 0.4,
      triggered,
      memory,
      toNeighbours: 0,
    });
    const fit = fitBranching(split(counts))!;
    expect(Math.abs(fit.triggered - triggered)).toBeLessThan(0.12);
    expect(fit.memory).toBeGreaterThan(memory / 2);
    expect(fit.memory).toBeLessThan(memory * 2);
  });

  it("is next to nothing where events come by chance, also where their rate drifts over years", () => {
    const flat = excited(noise("flat"), { weeks: 1040, background: 0.5, triggered: 0 });
    expect(fitBranching(split(flat))!.triggered).toBeLessThan(0.2);
    const pulse = (week: number): number => 1 + 0.8 * Math.sin(week / 120);
    const drifting = excited(noise("drift"), { weeks: 1040, background: 0.5, triggered: 0, pulse });
    expect(fitBranching(split(drifting))!.triggered).toBeLessThan(0.25);
  });

  it("is not guessed from a handful of events", () => {
    expect(fitBranching([Float64Array.of(1, 0, 2)])).toBeNull();
  });
});
