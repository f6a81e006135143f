import { describe, expect, it } from "vitest";
import { provenance } from "../../src/output/provenance.ts";
import { readme } from "../../src/output/readme.ts";
import { page } from "../../src/output/page/page.ts";
import { plain } from "../../src/output/ansi.ts";
import { resultLines } from "../../src/output/terminal.ts";
import { jsonResult } from "../../src/output/json.ts";
import { parametersOf } from "../../src/study/parameters.ts";
import { fakeStudy } from "../fake-study.ts";

const bare = { version: "1.0.0", sourceSha256: "", ensemble: null };
const calibrated = { ...bare, ensemble: { hash: "0123456789abcdef", modelVersion: "1.0.0", sets: 3 } };
const older = { ...bare, ensemble: { ...calibrated.ensemble, modelVersion: "0.9.0" } };

describe("parameters that nobody sets", () => {
  it("are drawn if the model has sets, and the defaults if it has none or they are asked for", () => {
    expect(parametersOf(undefined, calibrated)).toEqual({ source: "ensemble", ensemble: calibrated.ensemble, warning: null });
    expect(parametersOf("ensemble", calibrated)).toEqual(parametersOf(undefined, calibrated));
    const defaults = { source: "defaults", ensemble: null, warning: null };
    for (const [asked, model] of [[undefined, bare], ["defaults", bare], ["defaults", calibrated]] as const) expect(parametersOf(asked, model)).toEqual(defaults);
  });

  it("are refused if they are asked for and not there, or are neither", () => {
    expect(() => parametersOf("ensemble", bare)).toThrow(/--parameters ensemble: model 1\.0\.0 has no calibrated sets/);
    expect(() => parametersOf("best", calibrated)).toThrow(/--parameters best: expected ensemble .* or defaults/);
    const problems: string[] = [];
    parametersOf("ensemble", bare, problems);
    expect(problems).toHaveLength(1);
  });
});

describe("results say what parameters they took:", () => {
  const of = (model: typeof bare | typeof calibrated) => {
    const study = fakeStudy({ pairs: 2, weeks: 60 });
    return { ...study, parameters: parametersOf(undefined, model) };
  };
  const texts = (model: typeof bare | typeof calibrated): string[] => {
    const study = of(model);
    const screen = resultLines(study, { columns: 100, paint: plain, charts: false });
    return [screen.join(" "), readme(study, []).replaceAll(/\s+/g, " "), page(study).replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ")];
  };

  it("the screen, README.txt and the page", () => {
    for (const text of texts(bare)) expect(text).toContain("default parameters");
    for (const text of texts(calibrated)) expect(text).toContain("parameters drawn from 3 calibrated sets");
  });

  it("and that sets are of another version of the model, if they are", () => {
    const says = /Note: the sets of parameters that runs draw were calibrated for model 0\.9\.0, and this is model 1\.0\.0/;
    for (const text of texts(older)) expect(text).toMatch(says);
    for (const text of texts(calibrated)) expect(text).not.toContain("Note:");
    for (const { parameters } of [jsonResult(of(older)), provenance(of(older), new Date(0), new Date(0))])
      expect(parameters).toMatchObject({ source: "ensemble", ensemble: older.ensemble, warning: expect.stringContaining("0.9.0") as string });
  });
});
