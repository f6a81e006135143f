import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeds, threats, undertaking } from "../../../src/model/mechanisms/threats.ts";
import { groupKinds, threatKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const kind = (name: (typeof threatKinds)[number]): number => threatKinds.indexOf(name);

describe("what an adversary undertakes", () => {
  it("is at most what it can, and less if its patron wants peace or it feels seen through", () => {
    fc.assert(
      fc.property(share, share, share, share, share, (capability, will, believed, caution, less) => {
        const now = undertaking(capability, will, believed, caution);
        expect(now).toBeLessThanOrEqual(capability);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(undertaking(capability, will * less, believed, caution)).toBeGreaterThanOrEqual(now - 1e-12);
        expect(undertaking(capability, will, believed * less, caution)).toBeGreaterThanOrEqual(now - 1e-12);
      }),
    );
  });
});

it("each kind feeds its own: the group it names, else terrorists, criminals, those whom the patron sponsors", () => {
  const rebel = groupKinds.indexOf("rebel"), terrorist = groupKinds.indexOf("terrorist"), criminal = groupKinds.indexOf("criminal");
  expect(feeds(kind("information"), 0, 1, 0, rebel, 1)).toBe(0);
  expect(feeds(kind("terrorism"), -1, -1, 0, terrorist, -1)).toBe(1);
  expect(feeds(kind("terrorism"), -1, -1, 0, rebel, -1)).toBe(0);
  expect(feeds(kind("terrorism"), 2, -1, 2, rebel, -1)).toBe(1);
  expect(feeds(kind("terrorism"), 2, -1, 0, terrorist, -1)).toBe(0);
  expect(feeds(kind("organisedCrime"), -1, -1, 0, criminal, -1)).toBe(1);
  expect(feeds(kind("hybridWarfare"), -1, 3, 0, rebel, 3)).toBe(1);
  expect(feeds(kind("hybridWarfare"), -1, -1, 0, rebel, -1)).toBe(0);
});

const after = (weeks: number, set: (country: Country) => void, step = 1): Country["tables"]["threats"] => {
  const country = smallCountry();
  const { threats: t } = country.tables;
  t.kind[0] = kind("terrorism");
  t.capability[0] = 0.8;
  t.actor[0] = -1;
  set(country);
  live(country, [threats], { weeks, step });
  return t;
};
const training = ({ tables }: Country): void => void tables.work.threatTraining.fill(1);

describe("an adversary", () => {
  it("does all it can where nobody trains against it, and only while it is on", () => {
    expect(after(200, () => {}).effect[0]).toBeCloseTo(0.8, 6);
    expect(after(20, ({ tables }) => void (tables.threats.from[0] = 50)).effect[0]).toBe(0);
  });

  it("loses methods to training, notices, lies low and finds others: neither side wins for good", () => {
    const soon = after(25, training);
    expect(soon.exposed[0]).toBeGreaterThan(0.3);
    expect(soon.believed[0]).toBeLessThan(soon.exposed[0]!);
    const late = after(500, training);
    expect(late.effect[0]).toBeGreaterThan(0.02);
    expect(late.effect[0]).toBeLessThan(0.4);
    expect(late.activity[0]).toBeLessThan(0.7);
    expect(late.exposed[0]).toBeLessThan(0.99);
  });

  it("minds only the defence that is against its kind", () => {
    const talk = (country: Country): void => void country.tables.work.informationDefence.fill(1);
    const online = (set: (country: Country) => void) => after(50, (country) => ((country.tables.threats.kind[0] = kind("information")), set(country))).effect[0]!;
    expect(online(training)).toBeCloseTo(online(() => {}), 12);
    expect(online(talk)).toBeLessThan(online(training) / 2);
    expect(after(50, talk).effect[0]).toBeCloseTo(after(50, () => {}).effect[0]!, 12);
  });

  it("acts as its patron wants", () => {
    const patron = (will: number): number => after(100, ({ tables }) => ((tables.threats.actor[0] = 0), void (tables.actors.will[0] = will))).effect[0]!;
    expect(patron(1)).toBe(0);
    expect(patron(0.2)).toBeGreaterThan(patron(0.7));
  });

  it("is nearly the same in half steps as in whole ones", () => {
    const [whole, half] = [after(40, training), after(40, training, 0.5)];
    expect(Math.abs(whole.effect[0]! - half.effect[0]!)).toBeLessThan(0.03);
  });
});
