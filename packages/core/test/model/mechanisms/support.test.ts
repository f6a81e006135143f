import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { support, supportOf } from "../../../src/model/mechanisms/support.ts";
import { groupKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const harm = fc.double({ min: 0, max: 1000, noNaN: true });

it("support grows with kinship, grievance, fear and control and shrinks with harm; its sources are a cause of one's own and fear of those who rule", () => {
  fc.assert(
    fc.property(share, share, harm, share, share, share, share, (kin, grievance, hurt, fear, control, coerced, more) => {
      const here = supportOf(kin, grievance, hurt, fear, control, coerced);
      const up = (x: number): number => Math.min(1, x + more);
      expect(here).toBeGreaterThanOrEqual(0);
      expect(here).toBeLessThanOrEqual(1);
      expect(supportOf(up(kin), grievance, hurt, fear, control, coerced)).toBeGreaterThanOrEqual(here);
      expect(supportOf(kin, up(grievance), hurt, fear, control, coerced)).toBeGreaterThanOrEqual(here);
      expect(supportOf(kin, grievance, hurt, up(fear), control, coerced)).toBeGreaterThanOrEqual(here);
      expect(supportOf(kin, grievance, hurt, fear, up(control), coerced)).toBeGreaterThanOrEqual(here);
      expect(supportOf(kin, grievance, hurt + more, fear, control, coerced)).toBeLessThanOrEqual(here);
      for (const noFear of [supportOf(kin, grievance, 0, 0, control, 1), supportOf(kin, grievance, 0, fear, 0, 1)]) expect(noFear).toBe(kin * grievance);
      for (const noCause of [supportOf(0, grievance, hurt, fear, control, 1), supportOf(kin, 0, hurt, fear, control, 1)]) expect(noCause).toBe(fear * control);
    }),
  );
});

/** Support of a rebel group of the first people in a district of that people, which fears nobody and resents the state. */
function supported(set: (tables: Country["tables"]) => void = () => {}): number {
  const country = smallCountry({ districts: 1, groups: 1 });
  const { groups, communities, cells } = country.tables;
  groups.socialGroup[0] = 0;
  communities.socialGroup.fill(0);
  communities.grievance.fill(0.6);
  communities.fear.fill(0);
  cells.support[0] = 0.2;
  set(country.tables);
  live(country, [support], { weeks: 200 });
  return cells.support[0]!;
}

describe("armed groups", () => {
  it("are supported by their own more than by strangers, and by the mean of all who live there", () => {
    const strangers = supported(({ communities }) => void communities.socialGroup.fill(1));
    expect(supported()).toBeCloseTo(0.6, 6);
    expect(strangers).toBeCloseTo(0.25 * 0.6, 6);
    expect(supported(({ communities: c }) => (c.socialGroup.set([0, 1, 1, 1]), c.population.set([3000, 1000, 0, 0])))).toBeCloseTo((3 * 0.6 + strangers) / 4, 6);
  });

  it("lose it where they hurt people, but not where others did", () => {
    const columns = ["hurtByRebels", "hurtByMilitias", "hurtByCriminals"] as const;
    for (const [kind, own] of [["rebel", 0], ["spoiler", 0], ["terrorist", 0], ["militia", 1], ["criminal", 2]] as const)
      for (const [by, column] of columns.entries()) {
        const left = supported(({ groups, communities }) => (communities[column].fill(1), void (groups.kind[0] = groupKinds.indexOf(kind))));
        expect(left).toBeCloseTo(by === own ? 0.3 : 0.6, 6);
      }
  });

  it("are obeyed out of fear only where they have the men to rule (Kalyvas 2006)", () => {
    const obeyed = (fighters: number): number =>
      supported(({ communities: c, cells }) => (c.grievance.fill(0), c.fear.fill(1), void (cells.fighters[0] = fighters)));
    expect(obeyed(0)).toBeCloseTo(0, 6);
    // Four fighters among a thousand people half rule a district; this one has four thousand people.
    expect(obeyed(16)).toBeCloseTo(0.15 / 2, 6);
    expect(obeyed(1600)).toBeGreaterThan(obeyed(16));
  });

  it("that fight for the government are supported by those whom rebels hurt and who do not resent the state", () => {
    const militia = (rebels: number, grievance: number): number => supported(({ groups, communities }) => {
      groups.kind[0] = groupKinds.indexOf("militia");
      groups.progovernment[0] = 1;
      communities.hurtByRebels.fill(rebels);
      communities.grievance.fill(grievance);
    });
    expect(militia(2, 0.5)).toBeGreaterThan(militia(0, 0.5));
    expect(militia(0, 0.2)).toBeGreaterThan(militia(0, 0.8));
  });
});
