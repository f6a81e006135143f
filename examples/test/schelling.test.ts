import { Engine } from "@truce/core/kernel";
import { describe, expect, test } from "vitest";
import { schelling } from "../schelling.ts";

const { model, populate } = schelling();

function town(seed: number, wish: number, ticks: number, checked = false): Engine<typeof model.schema> {
  const engine = new Engine(model, populate(seed), { seed, ticks, checked, parameters: { "moving.wish": wish } });
  engine.run(ticks);
  return engine;
}

/** Mean share of like neighbours in the end, over five towns. */
function likeShare(wish: number, ticks: number): number {
  const shares = [1, 2, 3, 4, 5].map((seed) => town(seed, wish, ticks).recorder.total("likeShare").at(-1)!);
  return shares.reduce((sum, each) => sum + each) / shares.length;
}

describe("what Schelling (1971) found", () => {
  test("a mild wish divides the town far more than anybody wants", () => {
    const share = likeShare(3 / 8, 60);
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.9);
  });

  test("without a wish the town stays mixed, as chance has it", () => {
    expect(Math.abs(likeShare(0, 3) - 0.5)).toBeLessThan(0.015);
  });

  test("a stronger wish divides more, until nobody can be pleased any more", () => {
    const [mild, strong, impossible] = [likeShare(1 / 4, 60), likeShare(1 / 2, 60), likeShare(0.95, 20)];
    expect(strong).toBeGreaterThan(mild + 0.15);
    expect(impossible).toBeLessThan(0.6);
  });

  test("with a mild wish everybody is content in the end, and nobody moves any more", () => {
    const engine = town(1, 3 / 8, 60);
    const { like, neighbours, cell } = engine.state.tables.people;
    for (const row of like.keys()) expect(like[row]).toBeGreaterThanOrEqual((3 / 8) * neighbours[row]);
    const before = cell.slice();
    engine.step();
    expect(cell).toEqual(before);
  });
});

test("nobody is lost: every person has one cell, and every taken cell one person", () => {
  const { people, cells } = town(2, 3 / 8, 10, true).state.tables;
  for (const row of people.cell.keys()) expect(cells.occupant[people.cell[row]]).toBe(row);
  expect(cells.occupant.filter((row) => row >= 0)).toHaveLength(people.n);
  expect(cells.kind.filter((kind) => kind === 1)).toHaveLength(people.n / 2);
});

test("the same bits everywhere", () => {
  expect(town(1, 3 / 8, 30).hash()).toBe("b5c992dfabaf856e");
});
