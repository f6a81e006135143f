import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answering, answeringShare } from "../../../src/model/mechanisms/answering.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const people = fc.double({ min: 0, max: 50, noNaN: true });

describe("reserves", () => {
  it("add nothing without people, vehicles or roads; what is there already counts first", () => {
    fc.assert(
      fc.property(share, people, people, share, (there, few, more, mobility) => {
        expect(answeringShare(there, 0, 0.5, mobility)).toBe(there);
        expect(answeringShare(there, few, 0.5, 0)).toBe(there);
        const answers = answeringShare(there, few, 0.5, mobility);
        expect(answers).toBeGreaterThanOrEqual(there);
        expect(answers).toBeLessThanOrEqual(1);
        expect(answeringShare(there, few + more, 0.5, mobility)).toBeGreaterThanOrEqual(answers);
      }),
    );
  });

  it("come to the districts next to their own, less of them, and are not seen before", () => {
    const country = smallCountry({ districts: 4, perDistrict: 1 });
    const { districts: d, work, units } = country.tables;
    units.mobility.fill(0.6);
    work.reserve[0] = 2;
    live(country, [answering]);
    const [own, next, far, other] = [...d.answering];
    expect(own).toBeGreaterThan(next!);
    expect(next).toBeGreaterThan(0);
    expect(other).toBeCloseTo(next!, 12);
    expect(far).toBe(0);
    expect(d.presence.every((x) => x === 0)).toBe(true);
  });
});
