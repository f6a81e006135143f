import { describe, expect, it } from "vitest";
import { answered, responses } from "../../src/patterns/responses.ts";
import { makeEnsemble, makeRun, noise } from "./synthetic.ts";

const world = (share: number) =>
  makeEnsemble(10, (_arm, seed) => {
    const draws = noise(`answers ${seed}`);
    const incidents = Array.from({ length: 400 }, (_, i) => ({
      week: 10 + (i % 250),
      kind: 1,
      responded: draws.unit(i) < share ? 1 : 0,
      known: 1,
    }));
    return { incidents };
  });

describe("responses", () => {
  it("to one known attack in five are as published; none, half or all are not", () => {
    expect([0, 0.2, 0.5, 1].map((share) => responses.measure(world(share)).met)).toEqual([false, true, false, false]);
  });

  it("count attacks on civilians by groups and by the state while the mission is there, and what it knows of them", () => {
    const run = makeRun(100, {
      incidents: [
        { week: 20, kind: 1, responded: 1, known: 0.5 },
        { week: 20, kind: 3, known: 0.25 },
        { week: 20, kind: 0, responded: 1 },
        { week: 20, kind: 2, responded: 1 },
        { week: 5, kind: 1, responded: 1 },
        { week: 60, kind: 1, responded: 1 },
      ],
    });
    expect(answered(run, 10, 50)).toEqual({ attacks: 2, known: 1.25, responses: 1 });
  });
});
