import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.ts";
import { pointsOf } from "../../src/design/index.ts";
import { formatDifference } from "../../src/page/index.ts";
import { reportFiles } from "../../src/report/files.ts";
import { signed } from "../../src/report/forest.ts";
import type { About } from "../../src/report/input.ts";
import { parseCsv } from "../../src/table/parse-csv.ts";
import type { Experiment } from "../../src/types.ts";
import { plantedDesign, plantedExperiment, plantedResults } from "../analysis/planted.ts";

const about: About = {
  modelVersion: "1.2.3",
  modelSha256: "ab".repeat(32),
  command: "npx truce sweep made-up.yaml --out results/made-up",
  countries: [
    { scenario: "madeland", name: "Madeland", limits: "All of it is made up.", speculative: ["Surveillance"] },
  ],
};

function filesOf(experiment: Experiment) {
  const points = pointsOf(experiment);
  const analysis = analyse(experiment, points, plantedResults(experiment, points));
  const files = reportFiles({ experiment, points, analysis, about });
  return { analysis, files, file: (path: string) => files.find((one) => one.path === path)!.text };
}

const whole = filesOf(plantedExperiment());
const page = whole.file("report.html");

/** The cells of a table in the page, as they are read. */
function tableOf(id: string): string[][] {
  const [, table] = new RegExp(`<table id="${id}">(.*?)</table>`, "s").exec(page)!;
  const text = (cell: string): string =>
    cell
      .replace(/<[^>]*>/g, "")
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .trim();
  return table
    .split("<tr")
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]/gs)].map(([, cell]) => text(cell)));
}

test("the numbers of the first figure are those of the analysis, in the page and in its CSV", () => {
  const [head, ...rows] = tableOf("differences-numbers");
  const { differences } = whole.analysis.countries[0];
  expect(rows).toHaveLength(differences.length);
  for (const [i, row] of differences.entries()) {
    const print = signed(row);
    expect(rows[i].slice(2, 5)).toEqual([row.mean, ...row.ci95].map(print));
    expect(rows[i][head.indexOf("Verdict")]).toBe(row.verdictText);
    expect(rows[i][head.indexOf("Pairs")]).toBe(String(row.pairs));
  }
  const csv = parseCsv(whole.file("figures/differences.csv"));
  expect(csv.slice(1).map((row) => formatDifference(Number(row[2]), 2))).toEqual(
    rows.map((row) => formatDifference(Number(row[2].replace("−", "-").replaceAll(",", "")), 2)),
  );
  const exact = parseCsv(whole.file("analysis/differences.csv"));
  expect(exact.slice(1).map((row) => Number(row[exact[0].indexOf("mean")]))).toEqual(
    differences.map(({ mean }) => mean),
  );
});

test("the page quotes the planted difference and its verdict", () => {
  expect(page).toMatch(/strong mandate: −60\.\d+ persons \(95 % interval −6\d\.\d+ to −59\.\d+\), better/);
  expect(page).toMatch(/a new name only: [−+]?0\.\d+ persons \([^)]*\), practically the same/);
});

test("the page needs nothing from outside", () => {
  const loads = page.match(/<(?:script|img|iframe|object|embed|audio|video|source|link|base|use|image)\b[^>]*>/g)!;
  for (const tag of loads) expect(tag).not.toMatch(/\b(?:src|srcset|data)=|href="(?!data:,)/);
  expect(page).not.toMatch(/@import|url\(|\bfetch\s*\(|XMLHttpRequest|WebSocket|https?:/);
});

test("it says what it is not: no forecast, spread apart from uncertainty, what is speculative, how to do it again", () => {
  expect(page.match(/does not forecast Madeland/g)!.length).toBeGreaterThanOrEqual(3);
  for (const words of [
    "the spread of outcomes",
    "the uncertainty of the mean",
    "Speculative, not calibrated",
    "Surveillance",
    "All of it is made up.",
  ])
    expect(page.replaceAll(/\s+/g, " ")).toContain(words);
  expect(page).toContain(about.command);
});

describe.each([
  ["a sample", plantedExperiment()],
  ["trajectories", plantedDesign({ kind: "morris", trajectories: 6, levels: 4 })],
  ["base samples", plantedDesign({ kind: "saltelli", points: 8, secondOrder: false })],
  ["one factor at a time", plantedDesign({ kind: "oneAtATime", levels: 3 })],
  ["a single point", plantedExperiment({ factors: [], design: { kind: "list", points: [] } })],
  ["one replication", plantedExperiment({ replications: { kind: "fixed", count: 1 } })],
  ["one arm", plantedExperiment({ arms: plantedExperiment().arms.slice(0, 1) })],
] as const)("with %s", (_, experiment) => {
  const { files } = filesOf(experiment as Experiment);
  const text = files[0].text;

  test("nothing is broken, every figure has a caption, a name and its numbers; links lead somewhere", () => {
    const body = text.slice(text.indexOf("<body"), text.indexOf("<script>"));
    expect(/.{0,60}(?:NaN|undefined|Infinity|\[object|null).{0,40}/.exec(body)?.[0]).toBeUndefined();
    for (const figure of body.split("<figure ").slice(1)) {
      expect(figure).toMatch(/<figcaption>\s*<strong>.+<\/strong>\s*<span\s*>.+<\/span\s*>\s*<\/figcaption>/s);
      expect(figure).toMatch(/<svg[^>]*\srole="img"\s+aria-label="[^"]+"/);
      expect(figure).toMatch(/<table id="[^"]+">\s*<caption/);
    }
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/(?:href="#|data-csv="|aria-labelledby=")([^"]+)"/g)) expect(ids).toContain(id);
  });

  test("figures are files of their own with a namespace, a title and no broken number", () => {
    for (const { path, text: svg } of files.filter(({ path }) => path.endsWith(".svg"))) {
      expect(svg, path).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"\s+class="wide/,
      );
      expect(svg).toContain("<title>");
      expect(svg, path).not.toMatch(/NaN|undefined|Infinity/);
      for (const tag of ["svg", "g", "text", "title"])
        expect(svg.split(new RegExp(`<${tag}[\\s>]`)).length, tag).toBe(svg.split(new RegExp(`</${tag}\\s*>`)).length);
    }
  });
});

test("names that are HTML stay text", () => {
  const nasty = '<script>alert("x")</script>';
  const made = plantedExperiment();
  const { files } = filesOf({
    ...made,
    title: nasty,
    question: nasty,
    arms: made.arms.map((arm) => ({ ...arm, label: nasty })),
    factors: made.factors.map((factor) => ({ ...factor, label: nasty, source: nasty })),
    outcomes: made.outcomes.map((outcome) => ({ ...outcome, label: nasty, unit: nasty })),
  });
  expect(files[0].text.match(/<script>/g)).toHaveLength(1);
  for (const { path, text } of files.filter((one) => one.path.endsWith(".svg")))
    expect(text, path).not.toContain("<script");
});

test("where missions were scaled, the report says by how much and whether mandates cost the same in these runs", () => {
  const [none, strong, same, dear] = plantedExperiment().arms;
  const arms = [{ ...none, withoutMission: true }, { ...strong, scale: { people: 0.274775, money: 0.274775 } }, same];
  const said = (list: Experiment["arms"]) => filesOf(plantedExperiment({ arms: list })).file("report.html");
  const equal = said(arms);
  expect(equal).toContain("strong mandate (people and money × 0.275)");
  expect(equal).toContain("compared at the same cost (equal-budget comparison)");
  expect(said([...arms, dear])).toContain("not quite the same cost");
  expect(page).not.toContain("made larger or smaller");
});

test("what replications drew from is named in methods, in the footer and where results are made again", () => {
  const experiment: Experiment = { ...plantedExperiment(), parameters: "ensemble" };
  const points = pointsOf(experiment);
  const analysis = analyse(experiment, points, plantedResults(experiment, points));
  const drawn: About = { ...about, ensemble: { hash: "0123456789abcdef", modelVersion: "1.2.2", sets: 200 } };
  const text = reportFiles({ experiment, points, analysis, about: drawn }).find(({ path }) => path === "report.html")!.text.replaceAll(/\s+/g, " ");
  expect(text).toContain("from the 200 (ensemble 0123456789abcdef), calibrated for model 1.2.2, that agree with published findings");
  expect(text).toContain("ensemble <code>0123456789abcdef</code>");
  expect(text).toContain("(1.2.3, ensemble 0123456789abcdef)");
  expect(page).not.toContain("ensemble <code>");
});
