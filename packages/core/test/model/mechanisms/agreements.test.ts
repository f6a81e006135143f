import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreements, breakHazard, signingHazard, violationsBelieved } from "../../../src/model/mechanisms/agreements.ts";
import { agreementStatus } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const [pending, inForce, collapsed] = agreementStatus.map((_, status) => status);

describe("hazards of signing and of breaking", () => {
  it("a party walks away the sooner the less it wants, and never while it wants enough", () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, below) => {
        expect(breakHazard(Math.min(a, b), below, 0.1)).toBeGreaterThanOrEqual(breakHazard(Math.max(a, b), below, 0.1));
        expect(breakHazard(below, below, 0.1)).toBe(0);
      }),
    );
  });

  it("nobody signs who does not want to; mediators hasten those who do", () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 12, noNaN: true }), (commitment, above, mediation) => {
        const hazard = signingHazard(commitment, above, 0.01, mediation);
        expect(hazard).toBe(commitment > above ? 0.01 * (1 + mediation) : 0);
      }),
    );
  });
});

/** Two groups against the government; the first is party to an agreement. */
function talks(set: (country: Country) => void, weeks = 1, parameters: Readonly<Record<string, number>> = {}): Country {
  const country = smallCountry({ rows: { otherForces: 0 } });
  const { agreements: a, terms, groups, country: nation } = country.tables;
  a.week[0] = 0;
  a.guarantorForce[0] = -1;
  terms.agreement[0] = 0;
  terms.group[0] = 0;
  groups.progovernment.fill(0);
  groups.commitment.fill(0.9);
  nation.governmentCommitment[0] = 0.9;
  set(country);
  live(country, [agreements], { weeks, parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`agreements.${name}`, value])) });
  return country;
}

describe("agreements", () => {
  it("are signed on their date, whoever wants them, or when all want them", () => {
    const reluctant = ({ tables: { groups } }: Country): void => void (groups.commitment[0] = 0.4);
    const dated = talks(reluctant).tables.agreements;
    expect(dated.status[0]).toBe(inForce);
    const ready = (unwilling: boolean): number =>
      talks((country) => {
        country.tables.agreements.whenReady[0] = 1;
        if (unwilling) reluctant(country);
      }, 26, { signRate: 5 }).tables.agreements.status[0]!;
    expect(ready(false)).toBe(inForce);
    expect(ready(true)).toBe(pending);
  });

  it("collapse when a party no longer wants them", () => {
    const { agreements: a, country: nation } = talks(({ tables: { agreements: own, groups } }) => {
      own.status[0] = inForce!;
      groups.commitment[0] = 0;
    }, 26, { breakRate: 5 }).tables;
    expect([a.status[0], nation.peace[0]]).toEqual([collapsed, 0]);
  });

  it("take in others who want peace while they hold, and lose them again", () => {
    const bound = (commitment: number, before = 0, status = inForce!): number =>
      talks(({ tables: { agreements: own, groups } }) => {
        own.status[0] = status;
        groups.commitment[1] = commitment;
        groups.bound[1] = before;
      }, 26, { signRate: 5, breakRate: 5 }).tables.groups.bound[1]!;
    expect(bound(0.9)).toBe(1);
    expect(bound(0.4)).toBe(0);
    expect(bound(0.4, 1)).toBe(1);
    expect(bound(0, 1)).toBe(0);
    const party = (status: number): number => talks(({ tables: { agreements: own } }) => void (own.status[0] = status)).tables.groups.bound[0]!;
    expect([party(inForce!), party(collapsed!)]).toEqual([1, 0]);
  });
});

describe("violations that the parties believe to see", () => {
  const number = fc.double({ min: 0, max: 1000, noNaN: true });

  it("are what happened where people monitor, and more where nobody does", () => {
    fc.assert(
      fc.property(number, number, share, fc.double({ min: 0, max: 10, noNaN: true }), (own, others, watched, rumour) => {
        expect(violationsBelieved(own, others, 1, rumour)).toBe(own);
        expect(violationsBelieved(own, others, watched, rumour)).toBeGreaterThanOrEqual(own);
        expect(violationsBelieved(own, others, watched, rumour)).toBeLessThanOrEqual(violationsBelieved(own, others, 0, rumour));
      }),
    );
  });

  it("cost the parties' trust by half of others' attacks where nobody monitors", () => {
    const trustAfter = (set: (districts: Country["tables"]["districts"]) => void): number =>
      talks(({ tables: { agreements: own, districts } }) => {
        own.status[0] = inForce!;
        own.mutualTrust[0] = 0.5;
        set(districts);
      }, 4).tables.agreements.mutualTrust[0]!;
    const quiet = trustAfter(() => {}), spoilt = trustAfter((d) => void d.spoiling.fill(20)), broken = trustAfter((d) => void d.violations.fill(20));
    expect(spoilt).toBeLessThan(quiet);
    expect(broken).toBeLessThan(spoilt);
  });
});
