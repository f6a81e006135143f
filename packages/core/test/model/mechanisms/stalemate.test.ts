import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hope, nextFought, stalemate } from "../../../src/model/mechanisms/stalemate.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const weeks = fc.double({ min: 0, max: 2000, noNaN: true });

describe("remembered war", () => {
  it("is the same after two half steps as after a whole one", () => {
    fc.assert(
      fc.property(weeks, share, fc.double({ min: 10, max: 1000, noNaN: true }), (fought, will, memory) => {
        const halves = nextFought(nextFought(fought, will, memory, 0.5), will, memory, 0.5);
        expect(halves).toBeCloseTo(nextFought(fought, will, memory, 1), 8);
      }),
    );
  });

  it("grows by the weeks fought where nothing is forgotten, and never beyond what memory holds", () => {
    expect(nextFought(10, 1, 1e9, 1)).toBeCloseTo(11, 5);
    fc.assert(fc.property(share, fc.double({ min: 10, max: 1000, noNaN: true }), (will, memory) => nextFought(memory, will, memory, 1) <= memory + 1e-9));
  });

  it("leaves half of the hope of victory after the time that leaders have patience for", () => {
    expect(hope(0, 390)).toBe(1);
    expect(hope(390, 390)).toBe(1 / 2);
    fc.assert(fc.property(weeks, weeks, (a, b) => hope(Math.max(a, b), 390) <= hope(Math.min(a, b), 390)));
  });
});

it("those who want war remember it, those who settled do not, and gangs have no part in it", () => {
  const country = smallCountry();
  const { groups, country: state } = country.tables;
  groups.commitment.fill(0);
  groups.commitment[1] = 1;
  state.governmentCommitment[0] = 1 / 2;
  live(country, [stalemate], { weeks: 52 });
  expect(groups.fought[0]).toBeGreaterThan(45);
  expect(groups.fought[1]).toBe(0);
  expect(state.fought[0]).toBeCloseTo(groups.fought[0]! / 2, 6);
});
