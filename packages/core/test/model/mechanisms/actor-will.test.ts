import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actorWill, nextWill } from "../../../src/model/mechanisms/actor-will.ts";
import { actorKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const cast = ["hostGovernment", "armedLeadership", "neighbour", "councilMember", "contributor", "councilMember"] as const;
const [government, leader, neighbour, council, contributor] = [0, 1, 2, 3, 4] as const;

/** Actors of every kind that matters here, all with the same will, after some weeks. */
function after(weeks: number, set: (tables: Country["tables"]) => void): Country["tables"]["actors"] {
  const country = smallCountry({ rows: { actors: cast.length, relations: cast.length ** 2 } });
  const { actors, groups, country: nation } = country.tables;
  actors.kind.set(cast.map((kind) => actorKinds.indexOf(kind)));
  actors.will.fill(0.6);
  nation.government[0] = government;
  groups.leadership[1] = leader;
  set(country.tables);
  live(country, [actorWill], { weeks });
  return actors;
}

describe("attention", () => {
  it("moves towards what pulls it, never past it, and stays in its range", () => {
    fc.assert(
      fc.property(share, share, share, share, (will, a, b, move) => {
        const next = nextWill(will, a, move);
        expect(next).toBeGreaterThanOrEqual(Math.min(will, a) - 1e-12);
        expect(next).toBeLessThanOrEqual(Math.max(will, a) + 1e-12);
        expect(nextWill(will, Math.max(a, b), move)).toBeGreaterThanOrEqual(nextWill(will, Math.min(a, b), move));
        expect(nextWill(will, a, 0)).toBe(will);
        expect(nextWill(will, a, 1)).toBeCloseTo(a, 12);
      }),
    );
  });

  it("of outside powers grows with a war that kills, whoever it kills, and fades when it is quiet", () => {
    const quiet = after(52, () => {});
    for (const deaths of ["battleDeaths", "civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsState"] as const) {
      const war = after(52, ({ districts }) => void districts[deaths].fill(100));
      for (const who of [neighbour, council, contributor]) {
        expect(war.will[who]).toBeGreaterThan(0.6);
        expect(quiet.will[who]).toBeLessThan(0.6);
      }
    }
  });

  it("of the Council and contributors falls with every peacekeeper killed, as that of a neighbour does not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (few, more) => {
        const [less, worse] = [few, few + more].map((killed) => after(1, ({ mission }) => void (mission.casualties[0] = killed)));
        for (const who of [council, contributor]) expect(worse!.will[who]).toBeLessThan(less!.will[who]!);
        expect(worse!.will[neighbour]).toBe(less!.will[neighbour]);
      }),
    );
  });
});

it("leaders at war want what they are committed to, until they have nobody to lead", () => {
  const commitments = ({ groups, country }: Country["tables"]): void => {
    groups.commitment[1] = 0.25;
    country.governmentCommitment[0] = 0.75;
  };
  expect([...after(1, commitments).will.subarray(0, 2)]).toEqual([0.75, 0.25]);
  expect(after(1, (tables) => (commitments(tables), void (tables.groups.alive[1] = 0))).will[leader]).toBe(0.6);
});

it("rivals are those whom members of the Council are set against: allies do not make up for enemies, and oneself does not count", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 }), (alignment) => {
      const { rivalry } = after(1, ({ relations }) => relations.alignment.set(alignment));
      const against = (from: number, to: number): number => Math.max(0, -alignment[from * cast.length + to]!);
      expect(rivalry[neighbour]).toBeCloseTo((against(2, 3) + against(2, 5)) / 2, 12);
      expect(rivalry[council]).toBeCloseTo(against(3, 5), 12);
    }),
  );
});
