import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detection, watching } from "../../../src/model/mechanisms/knowledge.ts";
import { responseChance, warned } from "../../../src/model/mechanisms/incidents.ts";
import { sensedShare, surveillance } from "../../../src/model/mechanisms/surveillance.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const crews = fc.double({ min: 0, max: 1e4, noNaN: true });

describe("drones and sensors", () => {
  it("see nothing without crews, more with more of them, and never more than the ceiling, which cover lowers", () => {
    expect(sensedShare(0, 10, 0.5, 0)).toBe(0);
    expect(sensedShare(10, 10, 0.5, 0)).toBe(0.25);
    fc.assert(
      fc.property(crews, crews, share, (few, more, cover) => {
        const seen = sensedShare(few, 10, 0.5, cover);
        expect(seen).toBeLessThanOrEqual(0.5 * (1 - cover));
        expect(sensedShare(few + more, 10, 0.5, cover)).toBeGreaterThanOrEqual(seen);
      }),
    );
  });

  it("raise what is known and the warning, and bring nobody where nobody can answer", () => {
    fc.assert(
      fc.property(share, share, share, share, (eyes, reporting, sensed, relayed) => {
        const before = warned(eyes, reporting, 0, 0);
        const after = warned(eyes, reporting, sensed, relayed);
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        expect(after).toBeLessThanOrEqual(1 + 1e-12);
        expect(detection(reporting, watching(eyes, sensed), 0)).toBeGreaterThanOrEqual(detection(reporting, eyes, 0) - 1e-12);
        expect(responseChance(0, 0, 1, after)).toBe(0);
      }),
    );
    expect(warned(0.8, 0.25, 0, 0)).toBe(0.8 + (1 - 0.8) * 0.25);
  });

  it("are worth what work there is in a district", () => {
    const country = smallCountry({ districts: 2 });
    const { districts: d, work } = country.tables;
    work.surveillance[0] = 4;
    work.communications[0] = 4;
    live(country, [surveillance]);
    expect([d.sensed[0]! > 0, d.relayed[0]! > 0, d.sensed[1], d.relayed[1]]).toEqual([true, true, 0, 0]);
  });
});
