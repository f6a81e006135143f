import { describe, expect, it } from "vitest";
import { abuseRecruitment } from "../../src/patterns/abuse-recruitment.ts";
import { legitimacyAccess } from "../../src/patterns/legitimacy-access.ts";
import { trustInformation } from "../../src/patterns/trust-information.ts";
import type { ArmId, Pattern } from "../../src/patterns/types.ts";
import { makeEnsemble, noise } from "./synthetic.ts";

/** In which arm the lever moves which series, and which way. */
const levers: readonly [Pattern, Partial<Record<ArmId, Readonly<Record<string, number>>>>][] = [
  [
    trustInformation,
    {
      badConduct: { trustInMission: -1, reporting: -1 },
      silence: { reporting: -1, known: -1, answered: -1, civilianDeaths: 1 },
    },
  ],
  [abuseRecruitment, { brutality: { abuses: 1, grievance: 1, supportRebel: 1, recruitsRebel: 1 } }],
  [legitimacyAccess, { badConduct: { trustInMission: -1, consent: -1, access: -1 } }],
];
const names =
  "trustInMission reporting known answered civilianDeaths abuses grievance supportRebel recruitsRebel consent access".split(
    " ",
  );

/** `strength` 1 moves as it should, −1 the other way, 0 not at all beyond luck that the arms do not share. */
const world = (moved: (typeof levers)[number][1], strength: number) =>
  makeEnsemble(20, (arm, seed) => {
    const draws = noise(`${arm} ${seed}`);
    const level = (name: string, k: number): number => 10 + 3 * strength * (moved[arm]?.[name] ?? 0) + draws.normal(k);
    return {
      series: { incidents: () => 20, ...Object.fromEntries(names.map((name, k) => [name, () => level(name, k)])) },
    };
  });

describe.each(levers)("$title", (pattern, moved) => {
  it("is seen where the lever moves every step", () => {
    expect(pattern.measure(world(moved, 1)).checks.filter(({ met, aside }) => !met && !aside)).toEqual([]);
  });

  it("is not seen where it moves nothing, or moves things the wrong way", () => {
    expect(pattern.measure(world(moved, 0)).met).toBe(false);
    const against = pattern.measure(world(moved, -1)).checks.filter(({ aside }) => !aside);
    expect(against.filter(({ met }) => met)).toEqual([]);
  });
});
