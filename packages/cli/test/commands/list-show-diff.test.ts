import { describe, expect, test } from "vitest";
import { runMain } from "../run-main.ts";

describe("list", () => {
  test.each(["scenarios", "mandates", "components", "measures", "mechanisms", "parameters"])(
    "%s, as lines and as data",
    async (what) => {
      const { out, status } = await runMain("list", what);
      expect(status).toBe(0);
      const items = JSON.parse((await runMain("list", what, "--json")).out) as { name: string; title: string }[];
      expect(items.length).toBeGreaterThan(0);
      for (const { name, title } of items) {
        expect(out).toContain(name);
        expect(title).not.toBe("");
      }
    },
  );

  test("scenarios stand under what they are", async () => {
    const { out } = await runMain("list");
    const [missions, invented, failures] = out.split("\n\n");
    expect(missions).toMatch(/^Documented missions\n(.*\n)*liberia /);
    expect(invented).toMatch(/^Invented countries.*\n(.*\n)*kestrane /);
    expect(failures).toMatch(/^Ways to fail.*\n(.*\n)*hostile-host /);
  });

  test("mandates name each mission once", async () => {
    const items = JSON.parse((await runMain("list", "mandates", "--json")).out) as { name: string }[];
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
  });

  test("of something else names the nearest", async () => {
    const { status, err } = await runMain("list", "mesures");
    expect(status).toBe(2);
    expect(err).toContain("did you mean measures?");
  });
});

describe("show", () => {
  test("a scenario by its name and by that of its mission, no wider than the screen", async () => {
    const byName = await runMain("show", "liberia");
    expect((await runMain("show", "UNMIL")).out).toBe(byName.out);
    for (const word of [
      "Liberia 2003–2018",
      "2003-09-29",
      "Resolution 1509",
      "Uniformed strength",
      "assumed by the authors",
      "does not forecast",
    ])
      expect(byName.out.replaceAll(/\s+/g, " ")).toContain(word);
    expect(Math.max(...byName.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(JSON.parse((await runMain("show", "liberia", "--json")).out)).toMatchObject({ id: "liberia" });
  });

  test("a phase, a district, a measure, a mandate", async () => {
    expect((await runMain("show", "liberia.resolution1509")).out).toMatch(/\(phase\).*\n(.*\n)*.*patrols: priority 3/);
    expect((await runMain("show", "lofa")).out).toMatch(/population +276863 \(V, census2008\)/);
    expect((await runMain("show", "civilianDeaths")).out).toContain("(measure)");
    expect((await runMain("show", "withdrawal")).out).toMatch(/--mandate withdrawal\n\n(.*\n)*kind: mandate/);
  });

  test("nothing of that name", async () => {
    const { status, err } = await runMain("show", "lofaa");
    expect(status).toBe(2);
    expect(err).toContain("lofa");
  });
});

describe("explain", () => {
  test.each([
    ["mission.phases.resolution1509.tasks.patrols.modality", "mission.phases.*.tasks.*.modality (key)"],
    ["secure", "(value)"],
    ["VD", "Computed from published data."],
    ["spoiler", "(word)"],
    ["incident", "(event)"],
  ])("%s", async (name, text) => {
    expect((await runMain("explain", name)).out).toContain(text);
  });
});
