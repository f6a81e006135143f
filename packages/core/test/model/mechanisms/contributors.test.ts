import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributors, nextFright, restrictionsOf, withdrawalHazard } from "../../../src/model/mechanisms/contributors.ts";
import { actorKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("hazard of withdrawal", () => {
  it("is none within what is borne, and grows with losses and debts beyond", () => {
    expect(withdrawalHazard(5, 10, 20, 40, 0.02)).toBe(0);
    fc.assert(fc.property(share, share, (a, b) => {
      const [low, high] = [Math.min(a, b) * 100, Math.max(a, b) * 100];
      expect(withdrawalHazard(high, 10, 0, 40, 0.02)).toBeGreaterThanOrEqual(withdrawalHazard(low, 10, 0, 40, 0.02));
      expect(withdrawalHazard(0, 10, high, 40, 0.02)).toBeGreaterThanOrEqual(withdrawalHazard(0, 10, low, 40, 0.02));
    }));
  });
});

describe("caveats in force", () => {
  it("are at least the national ones, at most everything, and the same as those without quarrel and fright", () => {
    fc.assert(
      fc.property(share, share, share, (caveats, divided, fright) => {
        const now = restrictionsOf(caveats, divided, fright);
        expect(now).toBeGreaterThanOrEqual(caveats);
        expect(now).toBeLessThanOrEqual(1);
        expect(restrictionsOf(caveats, 0, 0)).toBe(caveats);
      }),
    );
  });

  it("fright comes at once and passes by halves that add up", () => {
    fc.assert(fc.property(share, share, share, (fright, now, keep) => {
      expect(nextFright(fright, now, keep)).toBeGreaterThanOrEqual(now);
      if (fright > now) expect(nextFright(nextFright(fright, now, keep), now, keep)).toBeCloseTo(nextFright(fright, now, keep * keep), 12);
    }));
  });
});

/** Two contributors of half each and one council member; 1,000 infantry are authorised and available. */
function pledged(): Country {
  const country = smallCountry({ rows: { contingents: 2, actors: 4, relations: 16 } });
  const { mission, contingents: c, strengths, actors } = country.tables;
  mission.active[0] = 1;
  mission.military[0] = 1000;
  mission.deployment[0] = 1;
  mission.liquidity[0] = 1;
  strengths.infantry[0] = 1000;
  c.share.fill(0.5);
  c.actor[0] = 0;
  c.actor[1] = 1;
  c.caveats.fill(0.2);
  actors.kind.fill(actorKinds.indexOf("contributor"));
  actors.kind[2] = actorKinds.indexOf("councilMember");
  actors.kind[3] = actorKinds.indexOf("councilMember");
  return country;
}

const after = (weeks: number, set: (country: Country) => void, step = 1): Country["tables"]["contingents"] => {
  const country = pledged();
  set(country);
  live(country, [contributors], { weeks, step });
  return country.tables.contingents;
};
const all = (c: Country["tables"]["contingents"]): number => c.arrived[0]! + c.arrived[1]!;

describe("contributors", () => {
  it("come sooner if they need the money or fear spill-over, later if a parliament must agree (Lundgren and others 2021)", () => {
    const soon = (key: "dependence" | "exposure" | "parliament"): number => after(2, ({ tables }) => void tables.contingents[key].fill(1)).arrived[0]!;
    const plain = after(2, () => {}).arrived[0]!;
    expect(soon("dependence")).toBeGreaterThan(plain);
    expect(soon("exposure")).toBeGreaterThan(plain);
    expect(soon("parliament")).toBeLessThan(plain);
    expect(after(4, ({ tables }) => void tables.contingents.parliament.fill(1), 0.5).arrived[0]).toBeCloseTo(after(4, ({ tables }) => void tables.contingents.parliament.fill(1)).arrived[0]!, 9);
  });

  it("each have their own patience for unpaid bills", () => {
    const unpaid = after(60, ({ tables }) => {
      tables.mission.liquidity[0] = 0.5;
      tables.contingents.patience[0] = 5;
      tables.contingents.patience[1] = 500;
    });
    expect(unpaid.withdrawn[0]).toBeGreaterThan(0.3);
    expect(unpaid.withdrawn[1]).toBe(0);
  });

  it("are replaced only by others who offer more, never beyond what was pledged", () => {
    const leave = ({ tables }: Country): void => void (tables.contingents.withdrawn[0] = 1);
    const gap = after(200, leave);
    expect(all(gap)).toBeCloseTo(500, 6);
    const filled = after(400, (country) => (leave(country), void (country.tables.contingents.reinforcement[1] = 0.6)));
    expect(all(filled)).toBeGreaterThan(700);
    expect(all(filled)).toBeLessThanOrEqual(800 + 1e-9);
    const more = after(400, (country) => (leave(country), void (country.tables.contingents.reinforcement[1] = 1)));
    expect(all(more)).toBeLessThanOrEqual(1000 + 1e-9);
    const half = after(100, (country) => (leave(country), void (country.tables.contingents.reinforcement[1] = 0.6)), 0.5);
    const whole = after(100, (country) => (leave(country), void (country.tables.contingents.reinforcement[1] = 0.6)));
    expect(half.extra[1]).toBeCloseTo(whole.extra[1]!, 9);
  });

  it("keep people back if they stand by a Council member that is set against the others", () => {
    const rivals = (alignment: number): number =>
      after(1, ({ tables }) => {
        tables.actors.rivalry[2] = 0.8;
        tables.relations.alignment[2] = alignment;
      }).restrictions[0]!;
    expect(rivals(0)).toBe(0.2);
    expect(rivals(-0.5)).toBe(0.2);
    expect(rivals(0.9)).toBeGreaterThan(rivals(0.4));
    expect(rivals(0.4)).toBeGreaterThan(0.2);
  });

  it("keep people back, and call some home, when peacekeepers are held; the fright outlasts the event", () => {
    const held = after(1, ({ tables }) => void (tables.country.hostageTaking[0] = 1));
    expect(held.restrictions[0]).toBeGreaterThan(0.5);
    expect(held.withdrawn[0]).toBeGreaterThan(0);
    const later = after(10, ({ tables }) => void tables.contingents.fright.fill(1));
    expect(later.restrictions[0]).toBeGreaterThan(0.3);
    expect(after(200, ({ tables }) => void tables.contingents.fright.fill(1)).restrictions[0]).toBeCloseTo(0.2, 5);
  });

  it("train to the common standard as far as they exercise together; nobody unlearns", () => {
    const trained = (common: number, own: number): number =>
      after(1, ({ tables }) => (tables.contingents.training.fill(own), void (tables.mission.commonTraining[0] = common))).trained[0]!;
    expect(trained(0, 0.4)).toBe(0.4);
    expect(trained(1, 0.4)).toBeCloseTo(0.8, 12);
    expect(trained(1, 0.9)).toBe(0.9);
  });
});
