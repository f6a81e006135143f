import { describe, expect, it } from "vitest";
import { borrowed, commentsIn, rulesIn, sectionsOf, stepOf } from "../../docs/source.ts";

const trust = "packages/core/src/model/mechanisms/trust.ts";

describe("what is read from the sources", () => {
  it("are the exported functions with their comments", () => {
    const rules = rulesIn(trust);
    expect(rules.map(({ name }) => name)).toContain("nextTrust");
    for (const { name, about, code } of rules) {
      expect(about, name).toMatch(/\w+ \w+/);
      expect(code, name).toMatch(new RegExp(`^export function ${name}\\(`));
    }
  });

  it("is the step of a mechanism, of each where two share a file, without its indentation", () => {
    expect(stepOf(trust, "trust", "run")).toMatch(/^run\([\s\S]*\n\}$/);
    const shared = "packages/core/src/mandates/effort.ts";
    expect(stepOf(shared, "effort", "run")).not.toBe(stepOf(shared, "clearWork", "run"));
    expect(() => stepOf(trust, "mistrust", "run")).toThrow(/declares no "mistrust"/);
  });

  it("is where a rule is borrowed from", () => {
    expect(borrowed(trust)).toContainEqual({ file: "packages/core/src/model/rules.ts", names: ["gatherBoth", "saturate"] });
  });

  it("are the comments of tables and the headings of lists", () => {
    expect(commentsIn("packages/core/src/model/tables/places.ts").get("communities")).toMatch(/social group/);
    const sections = sectionsOf("packages/core/src/schedule.ts", "schedule");
    expect(sections.length).toBeGreaterThan(5);
    for (const { title, names } of sections) expect([title !== "", names.length > 0]).toEqual([true, true]);
  });
});
