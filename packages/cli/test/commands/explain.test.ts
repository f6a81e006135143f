import { expect, test } from "vitest";
import { entries } from "../../src/explain/entries.ts";
import { fakeModel } from "../fake-model.ts";
import { runMain } from "../run-main.ts";

test("alone it lists every name by kind", async () => {
  const { out } = await runMain("explain");
  for (const { name } of entries(fakeModel.catalogue)) expect(out).toContain(name);
  expect(out).toMatch(/^\d+ measures\n/);
});

test("a name gets meaning, unit, file, readers and writers", async () => {
  const { out } = await runMain("explain", "civilianDeaths");
  expect(out).toContain("Civilian deaths, as made up for tests.");
  expect(out).toMatch(/unit\s+people/);
  expect(out).toMatch(/file\s+src\/civilianDeaths\.ts/);
  expect((await runMain("explain", "communities.trustPolice")).out).toMatch(/written by\s+trust\n/);
});

test("--json gives the same as data", async () => {
  const { out } = await runMain("explain", "trust.loss", "--json");
  expect(JSON.parse(out)).toEqual(
    JSON.parse(JSON.stringify(entries(fakeModel.catalogue).filter(({ name }) => name === "trust.loss"))),
  );
});
