import { describe, expect, it } from "vitest";
import { facts } from "../../docs/facts.ts";
import { slug } from "../../docs/markdown.ts";
import { oddPage } from "../../docs/odd.ts";
import { calibrationPage, type Calibrated } from "../../calibrate/page.ts";

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

describe("its section on calibration", () => {
  const section = (ensemble: typeof all.ensemble, calibration: string | null): string => {
    const text = oddPage({ ...all, ensemble, calibration });
    const found = sections(text.replace(/^```.*\n[\s\S]*?^```$/gm, "CODE")).find(({ title }) => title.startsWith("10. How the model was calibrated"))!.body;
    expect(found).not.toMatch(/\{\{|undefined|NaN/);
    return found.replaceAll(/\s+/g, " ");
  };
  const sets = Array.from({ length: 41 }, (_, k) => [1.5 + k / 20, 0.3]);
  const made = { ...all.ensemble, modelVersion: "0.0.1", trials: 12_345, countries: 6, tolerance: 2.5, parameters: ["trust.badNews", "presence.half"], sets };

  it("says that there is none where there are no sets", () => {
    const text = section({ ...all.ensemble, sets: [] }, null);
    expect(text).toContain("Not yet: the model has no sets");
    expect(text).toContain("Whether the rules are right.");
  });

  it("says how sets were found, for which model, and what they leave open", () => {
    const text = section(made, null);
    expect(text).toContain(`Of ${all.parameters.length} parameters, 2 were freed`);
    expect(text).toContain(`the other ${all.parameters.length - 2} kept their defaults`);
    expect(text).toContain("12,345 trials taught an emulator");
    expect(text).toContain("down to 2.5; 41 sets were drawn by weight from what it accepted, 41 of them different");
    expect(text).toContain(`calibrated for model 0.0.1; this is model ${all.version}`);
    expect(text).toMatch(/`trust\.badNews` \| [^|]+ \| ratio \| [\d.]+ \| 1\.3 to 4 \| 2\.5 \| 1\.55 to 3\.45 \|/);
    expect(text).toMatch(/`presence\.half` \| .* \| 0\.3 \| 0\.3 to 0\.3 \|/);
    expect(text).toContain("Whether the rules are right.");
    expect(text).not.toContain("Not yet");
  });

  it("has the figures of the calibration's page, as that is written", () => {
    const target = (id: string, published: number, held: boolean) => ({ finding: { id, statement: "Something | was found", accept: { range: [published - 0.2, published + 0.2] } }, published, held });
    const targets = [target("P13", 0.1, false), target("P20", 9, false), target("P29", 0.1, false), target("P47", 5, true), target("P03", 0.1, true)];
    const rows = [0.05, 0.1, 0.15].map((value) => [value, value, value, NaN, value]);
    const spread = { mean: 0.5, sd: 0.3, low: 0.1, median: 0.5, high: 0.9 };
    const path = calibrationPage({
      posterior: { particles: [], history: [], scales: [], trials: 12_345 },
      chosen: all.parameters.filter(({ path: name }) => made.parameters.includes(name)) as unknown as Calibrated["chosen"],
      spread: [{ ...spread, sdRatio: 0.5 }, { ...spread, sdRatio: 0.95 }],
      targets: targets as unknown as Calibrated["targets"],
      before: rows,
      after: rows,
      explained: new Map([[0, 0.2], [1, 0.4], [2, 0.04]]),
      trials: 12_345,
      countries: 6,
      modelVersion: "0.0.1",
    });
    const text = section(made, path);
    expect(text).toContain("* **Fitted**: the mean over populations at the accepted sets shows what the finding asks for 1 of 2 findings (not: P20).");
    expect(text).toContain("* **Asked, but told by too little to choose**: the mean over populations at the accepted sets shows what the finding asks for 1 of 1 finding.");
    expect(text).toContain("* **Held back**: the mean over populations at the accepted sets shows what the finding asks for 1 of 2 findings (not to be seen in so few countries: P47).");
    expect(text).toMatch(/The findings say next to nothing of `\w+\.\w+` taken alone\./);
    expect(() => section(made, "# Calibration\n")).toThrow(/has no heading/);
  });
});
