import { describe, expect, it } from "vitest";
import { facts } from "../../docs/facts.ts";
import { slug } from "../../docs/markdown.ts";
import { oddPage } from "../../docs/odd.ts";

const all = facts();
const page = oddPage(all);
/** Outside code, where `#` begins no heading. */
const prose = page.replace(/^```.*\n[\s\S]*?^```$/gm, "CODE");

/** The text from a heading to the next of the same or a higher level. */
function sections(text: string): { readonly level: number; readonly title: string; readonly body: string }[] {
  const heads = [...text.matchAll(/^(#+) (.*)$/gm)];
  return heads.map((head, i) => {
    const level = head[1]!.length;
    const end = heads.slice(i + 1).find((next) => next[1]!.length <= level)?.index ?? text.length;
    return { level, title: head[2]!, body: text.slice(head.index + head[0].length, end) };
  });
}

describe("the description of the model (ODD)", () => {
  it("has the elements and design concepts of the protocol, in its order", () => {
    const titles = sections(prose)
      .filter(({ level }) => level <= 3)
      .map(({ title }) => title);
    const expected = [
      "1. Purpose and patterns",
      "2. Entities, state variables and scales",
      "3. Process overview and scheduling",
      "4. Design concepts",
      "4.1 Basic principles",
      "4.2 Emergence",
      "4.3 Adaptation",
      "4.4 Objectives",
      "4.5 Learning",
      "4.6 Prediction",
      "4.7 Sensing",
      "4.8 Interaction",
      "4.9 Stochasticity",
      "4.10 Collectives",
      "4.11 Observation",
      "5. Initialisation",
      "6. Input data",
      "7. Submodels",
    ];
    expect(titles.filter((title) => expected.includes(title))).toEqual(expected);
  });

  it("has no empty section and nothing left to fill in", () => {
    for (const { title, body } of sections(prose)) {
      const words = body.replace(/^#.*$/gm, "").match(/\p{L}{2,}/gu) ?? [];
      expect(words.length, title).toBeGreaterThan(8);
    }
    expect(prose).not.toMatch(/\{\{|\bTODO\b|\bTBD\b|undefined|NaN/);
  });

  it("has every mechanism as a submodel, with its rule, its parameters and its sources", () => {
    const submodels = page.slice(page.indexOf("\n## 7. "), page.indexOf("\n## 8. "));
    const blocks = submodels.split(/^<a id="/m).slice(1);
    expect(blocks.map((block) => block.slice(0, block.indexOf('"')))).toEqual(all.mechanisms.map(({ id }) => id));
    all.mechanisms.forEach((m, i) => {
      const block = blocks[i]!;
      expect(block, m.id).toContain(m.summary.slice(0, 60));
      expect(block, m.id).toMatch(/\*\*Rule\*\*[\s\S]*```ts\n[\s\S]+?\n```/);
      expect(block, m.id).toMatch(m.component === null ? /\brun\(/ : /\bapply\(/);
      for (const name of Object.keys(m.parameters)) expect(block).toContain(`\`${m.id}.${name}\``);
      for (const key of m.cites) expect(block).toContain(`references.md#${key})`);
      expect(block, m.id).toMatch(/\*\*Sources:\*\* \S/);
    });
  });

  it("has anchors that no heading takes away", () => {
    const set = [...prose.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
    const slugs = new Set(sections(prose).map(({ title }) => slug(title.replaceAll("`", ""))));
    expect(new Set(set).size).toBe(set.length);
    expect(set.filter((id) => slugs.has(id))).toEqual([]);
  });

  it("has every state variable with its unit", () => {
    for (const { path, unit } of all.columns) {
      const [table, column] = path.split(".");
      const body = sections(prose).find(({ level, title }) => level === 4 && title === `Table \`${table}\``)!.body;
      expect(body).toMatch(new RegExp(`^\\| \`${column}\` \\| .* \\| ${unit.replace(/[^\w ]/g, ".")} \\|`, "mu"));
    }
  });
});
