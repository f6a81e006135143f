import { Engine } from "@truce/core/kernel";
import { describe, expect, test } from "vitest";
import { arrestProbability, civilViolence, grievance } from "../civil-violence-1.ts";

const { model, populate } = civilViolence();

/** Active people by tick. */
function active(
  seed: number,
  ticks: number,
  parameters: Readonly<Record<string, number>>,
  police = 0.04,
): Float64Array {
  const engine = new Engine(model, populate(seed, { police }), { seed, ticks, parameters });
  engine.run(ticks);
  return engine.recorder.total("active");
}

const median = (values: Float64Array): number => values.toSorted()[values.length >> 1];
const top = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);

test("grievance is hardship times illegitimacy; one officer per active person makes arrest 90 % likely", () => {
  expect(grievance(0.5, 0.8)).toBeCloseTo(0.1);
  expect(grievance(1, 1)).toBe(0);
  expect(arrestProbability(0, 2.3)).toBe(0);
  expect(arrestProbability(1, 2.3)).toBeCloseTo(0.9, 2);
  expect(arrestProbability(2, 2.3)).toBeGreaterThan(arrestProbability(1, 2.3));
});

describe("what Epstein (2002) found", () => {
  const seeds = [1, 2, 3];

  test("long calm, then outbursts", () => {
    for (const seed of seeds) {
      const series = active(seed, 400, {});
      expect(median(series)).toBeLessThan(40);
      expect(top(series)).toBeGreaterThan(150);
    }
  });

  test("a regime that is found legitimate enough (0.9 at threshold 0.1) sees nobody rise", () => {
    expect(top(active(1, 60, { "standing.before": 0.9, "standing.after": 0.9 }))).toBe(0);
  });

  test("legitimacy may fall far if it falls slowly; a sudden smaller fall makes a revolt", () => {
    for (const seed of seeds) {
      const slow = active(seed, 200, { "standing.before": 0.9, "standing.after": 0.2, "standing.from": 1 });
      const sudden = active(seed, 200, { "standing.before": 0.9, "standing.after": 0.7, "standing.fall": 1 });
      expect(top(sudden)).toBeGreaterThan(1.6 * top(slow));
    }
  });

  test("police withdrawn one by one: nothing for long, then the whole town", () => {
    for (const seed of seeds) {
      const stay = active(seed, 150, {}, 0.074);
      const leave = active(seed, 150, { "withdrawal.officers": 1 }, 0.074);
      expect(top(stay)).toBeLessThan(80);
      expect(top(leave.subarray(0, 25))).toBeLessThan(80);
      expect(top(leave)).toBeGreaterThan(300);
    }
  });
});

test("nobody touches what the cards do not name, and the books of the grid hold", () => {
  const parameters = { "withdrawal.officers": 1 };
  const engine = new Engine(model, populate(1, { police: 0.08 }), { seed: 1, parameters, checked: true });
  engine.run(40);
  const { people, cells, regime } = engine.state.tables;
  expect(engine.unused()).toEqual([]);
  expect(cells.kind.filter((kind) => kind === 4)).toHaveLength(128 - 40);
  expect(cells.kind.filter((kind) => kind === 3)).toHaveLength(regime.jailed[0]);
  for (const row of people.cell.keys()) if (people.cell[row] >= 0) expect(cells.occupant[people.cell[row]]).toBe(row);
});

test("the same bits everywhere", () => {
  const engine = new Engine(model, populate(1), { seed: 1 });
  engine.run(60);
  expect(engine.hash()).toBe("862c3d06826d9ddc");
});
