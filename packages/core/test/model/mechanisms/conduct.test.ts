import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conduct, punished } from "../../../src/model/mechanisms/conduct.ts";
import { forceKinds } from "../../../src/model/tables.ts";
import { quietState } from "./quiet-state.ts";
import { type Country, live } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const police = forceKinds.indexOf("police"), army = forceKinds.indexOf("army"), intelligence = forceKinds.indexOf("intelligence");

describe("punishment", () => {
  it("needs a watcher or a court, and no more than reach allows", () => {
    expect(punished(0, 0, 0.9)).toBe(0);
    expect(punished(1, 0, 0.9)).toBe(0.9);
    expect(punished(0, 1, 0.9)).toBe(0.9);
    fc.assert(
      fc.property(share, share, share, (oversight, courts, more) => {
        const risk = punished(oversight, courts, 0.9);
        expect(risk).toBeLessThanOrEqual(0.9);
        expect(punished(Math.max(oversight, more), courts, 0.9)).toBeGreaterThanOrEqual(risk);
      }),
    );
  });
});

/** One column of the forces of district 0 after two years. */
function after(prepare: (country: Country) => void): Country["tables"]["forces"] {
  const country = quietState();
  prepare(country);
  live(country, [conduct], { weeks: 104 });
  return country.tables.forces;
}

describe("conduct", () => {
  it("is worse of men who are not paid (Van Rijckeghem and Weder 2001)", () => {
    expect(after(({ tables }) => void tables.forces.payArrears.fill(60)).conduct[police]).toBeLessThan(after(() => {}).conduct[police]!);
  });

  it("is better of men who were vetted, watched or mentored; oversight ends impunity", () => {
    const plain = after(() => {});
    expect(after(({ tables }) => void tables.forces.vetted.fill(1)).conduct[police]).toBeGreaterThan(plain.conduct[police]!);
    expect(after(({ tables }) => void tables.work.mentors.fill(20)).conduct[police]).toBeGreaterThan(plain.conduct[police]!);
    const watched = after(({ tables }) => (tables.institutions.capacity.fill(0.9), void tables.institutions.integrity.fill(0.9)));
    expect(watched.impunity[police]).toBeLessThan(plain.impunity[police]! - 0.2);
    expect(watched.conduct[police]).toBeGreaterThan(plain.conduct[police]!);
  });

  it("does not follow skill or kit: training alone makes nobody decent", () => {
    const plain = after(() => {});
    const skilled = after(({ tables }) => (tables.forces.skill.fill(1), void tables.forces.equipment.fill(1)));
    expect(skilled.conduct[police]).toBe(plain.conduct[police]);
    expect(skilled.impunity[police]).toBe(plain.impunity[police]);
  });

  it("falls under fire (Davenport 2007)", () => {
    expect(after(({ tables }) => void tables.districts.insecurity.fill(150)).conduct[army]).toBeLessThan(after(() => {}).conduct[army]!);
  });

  it("of soldiers and agents escapes punishment more, and mentors of the police do not change it", () => {
    const watched = after(({ tables }) => (tables.institutions.capacity.fill(0.9), tables.institutions.integrity.fill(0.9), void tables.work.mentors.fill(20)));
    expect(watched.impunity[army]).toBeGreaterThan(watched.impunity[police]!);
    expect(watched.impunity[intelligence]).toBe(watched.impunity[army]);
    expect(watched.conduct[army]).toBeLessThan(watched.conduct[police]!);
  });

  it("of agents is punished more where civilians oversee them, if there is a body that punishes at all", () => {
    const impunity = (overseers: number, able: number): readonly number[] => {
      const { impunity: left } = after(({ tables }) => (tables.work.intelligenceOversight.fill(overseers), tables.institutions.capacity.fill(able), void tables.institutions.integrity.fill(0.8)));
      return [left[intelligence]!, left[army]!];
    };
    expect(impunity(2, 0.8)[0]).toBeLessThan(impunity(0, 0.8)[0]!);
    expect(impunity(2, 0.8)[1]).toBe(impunity(0, 0.8)[1]);
    expect(impunity(2, 0)[0]).toBe(impunity(0, 0)[0]);
  });

  it("makes links where liaison staff bring people and forces together", () => {
    const links = (liaison: number): number => after(({ tables }) => void tables.work.engagement.fill(liaison)).communityLinks[police]!;
    expect(links(10)).toBeGreaterThan(links(0));
  });

  it("makes links with communities, more with women in the force, hardly with abusive men", () => {
    const links = (decent: number, women: number): number =>
      after(({ tables }) => (tables.forces.vetted.fill(decent), tables.forces.conduct.fill(decent), tables.forces.women.fill(women), void tables.work.dialogue.fill(10))).communityLinks[police]!;
    expect(links(1, 0.2)).toBeGreaterThan(links(1, 0));
    expect(links(0, 0.2)).toBeLessThan(links(1, 0.2));
  });

  it("agrees for steps of one week and of half a week", () => {
    const [whole, half] = [1, 0.5].map((step) => {
      const country = quietState();
      live(country, [conduct], { weeks: 104, step });
      return country.tables.forces;
    });
    for (const name of ["conduct", "impunity", "communityLinks"] as const)
      for (let i = 0; i < whole!.n; i++) expect(half![name][i]).toBeCloseTo(whole![name][i]!, 2);
  });
});
