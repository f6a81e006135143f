import { describe, expect, it } from "vitest";
import { facts } from "../../docs/facts.ts";
import { pages, stalePages } from "../../docs/pages.ts";
import { fillRegions } from "../../docs/regions.ts";

const all = facts();
const written = pages(all);
const page = (name: string): string => written.find(({ path }) => path.endsWith(`/${name}.md`))!.text;

describe("pages that follow from the code", () => {
  it("are what `npm run docs` would write", () => {
    expect(stalePages().map(({ path }) => `${path} is stale: run npm run docs and look at the difference`)).toEqual([]);
  });

  it("name everything there is", () => {
    const where = page("where");
    for (const { id } of all.mechanisms) expect(page("mechanisms")).toContain(`<a id="${id}"></a>`);
    for (const { path } of all.parameters) {
      expect(page("parameters")).toContain(`\`${path}\``);
      expect(where).toContain(`| \`${path}\` | parameter |`);
    }
    for (const { path } of all.columns) expect(where).toContain(`| \`${path}\` | column |`);
    for (const { id } of all.measures) expect(page("measures")).toContain(`<a id="${id}"></a>`);
    for (const { id } of all.components) expect(page("components")).toContain(`<a id="${id}"></a>`);
    for (const key of Object.keys(all.references)) expect(page("references")).toContain(`<a id="${key}"></a>`);
    for (const m of all.mechanisms)
      for (const stream of m.streams)
        expect(page("streams")).toMatch(new RegExp(`\`${m.id}\\.${stream}\` \\| .* \\| \\w+`));
  });

  it("count evidence honestly: the grades add up", () => {
    const rows = [...page("parameters").matchAll(/^\| (measured|calibrated|expert|assumed) \| (\d+) \|/gm)];
    expect(rows).toHaveLength(4);
    expect(rows.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(all.parameters.length);
  });

  it("say what is seen this week and what last week as the order of the schedule has it", () => {
    const place = (id: string): number => all.mechanisms.findIndex((m) => m.id === id);
    const rows = [...page("schedule").matchAll(/^\| (\d+) \| \[(\w+)\]/gm)];
    expect(rows.map(([, , id]) => id)).toEqual(all.mechanisms.map(({ id }) => id));
    for (const { mechanism, column, sees } of all.visibility) {
      const writers = all.columns.find(({ path }) => path === column)!.writers;
      const above = writers.some((writer) => place(writer) < place(mechanism));
      expect(sees).toBe(writers.length === 0 ? "fixed" : above ? "this tick" : "last tick");
    }
  });
});

describe("regions of pages written by hand", () => {
  it("are filled, whatever stood there", () => {
    const filled = fillRegions("a\n<!-- begin size -->\nold\n<!-- end size -->\nb\n", all, "x.md");
    expect(filled).toMatch(/^a\n<!-- begin size -->\n\d+ mechanisms .*\n<!-- end size -->\nb\n$/);
    expect(fillRegions(filled, all, "x.md")).toBe(filled);
  });

  it("are refused if nobody writes them or they do not end", () => {
    expect(() => fillRegions("<!-- begin nothing -->\n<!-- end nothing -->", all, "x.md")).toThrow(
      /nobody writes .*nothing/,
    );
    expect(() => fillRegions("<!-- begin size -->\nand so on", all, "x.md")).toThrow(/no <!-- end size -->/);
  });
});
