import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edge } from "../../../src/kernel/graph.ts";
import { layOut } from "../../../src/model/world/layout.ts";
import { linkEdges, roadEdges } from "../../../src/model/world/links.ts";
import { country } from "../../support/countries.ts";
import { tiny } from "../../support/tiny.ts";

/** Sums of weights by where edges start. */
function weightsFrom(edges: readonly Edge[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { from, weight } of edges) sums.set(from, (sums.get(from) ?? 0) + weight);
  return sums;
}

describe("roads", () => {
  it("lead to neighbours and back, and their weights sum to 1", () => {
    fc.assert(
      fc.property(country(), (spec) => {
        const edges = roadEdges(spec);
        const pairs = new Set(edges.map(({ from, to }) => `${from} ${to}`));
        spec.districts.forEach(({ neighbours }, k) => {
          const reached = edges.filter(({ from }) => from === k).map(({ to }) => spec.districts[to]!.id);
          expect(reached.toSorted()).toEqual(neighbours.toSorted());
        });
        for (const { from, to, weight } of edges) {
          expect(pairs.has(`${to} ${from}`)).toBe(true);
          expect(weight).toBeGreaterThan(0);
        }
        for (const sum of weightsFrom(edges).values()) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it("must lead both ways", () => {
    const districts = tiny.districts.map((district) => (district.id === "east" ? { ...district, neighbours: ["port", "hills"] } : district));
    expect(() => roadEdges({ ...tiny, districts })).toThrow('"edge" names "east" as a neighbour; "east" must name "edge" too');
  });

  it("weigh more where both ends are passable", () => {
    const fromPort = roadEdges(tiny).filter(({ from }) => from === 0);
    const weight = (id: string): number => fromPort.find(({ to }) => tiny.districts[to]!.id === id)!.weight;
    expect(weight("east")).toBeGreaterThan(weight("hills"));
  });
});

describe("links between communities", () => {
  it("join each to others, each at most once, with weights that sum to 1", () => {
    fc.assert(
      fc.property(country(), (spec) => {
        const plans = layOut(spec);
        const edges = linkEdges(spec, plans);
        const pairs = edges.map(({ from, to }) => `${from} ${to}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { from, to } of edges) {
          expect(from).not.toBe(to);
          expect(to >= 0 && to < plans.length).toBe(true);
        }
        for (const sum of weightsFrom(edges).values()) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it("are more among kin and neighbours than chance would have them", () => {
    const plans = layOut({ ...tiny, communities: 400 });
    const edges = linkEdges(tiny, plans);
    const share = (same: (a: number, b: number) => boolean): number => edges.filter(({ from, to }) => same(from, to)).length / edges.length;
    expect(share((a, b) => plans[a]!.socialGroup === plans[b]!.socialGroup)).toBeGreaterThan(0.5);
    expect(share((a, b) => plans[a]!.district === plans[b]!.district)).toBeGreaterThan(0.5);
    expect(share((a, b) => plans[a]!.district !== plans[b]!.district)).toBeGreaterThan(0.1);
  });
});
