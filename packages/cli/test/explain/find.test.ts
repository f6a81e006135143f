import fc from "fast-check";
import { expect, test } from "vitest";
import { entries } from "../../src/explain/entries.ts";
import { find } from "../../src/explain/find.ts";
import { fakeModel } from "../fake-model.ts";

const all = entries(fakeModel.catalogue);
const facts = (name: string) => Object.fromEntries(find(all, name).entries[0]!.facts);

test("every name of the model finds its entry, also with other case", () => {
  fc.assert(
    fc.property(fc.constantFrom(...all.map(({ name }) => name)), fc.boolean(), (name, upper) => {
      const { entries: found } = find(all, upper ? name.toUpperCase() : name);
      expect(found.some((entry) => entry.name === name)).toBe(true);
    }),
  );
});

test("a column tells who writes, reads and measures it", () => {
  expect(facts("communities.trustPolice")).toMatchObject({
    "written by": ["trust"],
    "measured by": ["trustInPolice"],
    unit: ["share"],
  });
  expect(facts("communities.fear")).toMatchObject({ "written by": ["fear"], "read by": ["trust"] });
});

test("a parameter tells value, range, evidence and source; a reference who cites it", () => {
  expect(facts("trust.loss")).toMatchObject({
    value: ["0.3 share a week"],
    plausible: ["0.1 to 0.5"],
    evidence: ["calibrated"],
    "read by": ["trust"],
  });
  expect(facts("cederman2010")["cited by"]).toEqual(expect.arrayContaining(["trust", "fear", "trust.loss"]));
});

test("half a name is enough: what follows the dot, or the table alone", () => {
  expect(find(all, "loss").entries.map(({ name }) => name)).toEqual(["trust.loss"]);
  expect(find(all, "communities").entries.map(({ name }) => name)).toEqual([
    "communities.trustPolice",
    "communities.fear",
  ]);
});

test("an unknown name gets near ones, by spelling or by a word in them", () => {
  expect(find(all, "civilianDeth").near[0]).toBe("civilianDeaths");
  expect(find(all, "police").near).toContain("trustInPolice");
  expect(find(all, "xyzzy").near).toEqual([]);
});
