import { expect, test } from "vitest";
import { page } from "../../../src/output/page/page.ts";
import { fakeStudy } from "../../fake-study.ts";

const study = fakeStudy({ pairs: 12, weeks: 300 });
const text = page(study);

/** The first piece of the page, without its script, that shows a value that should not be there. */
function broken(whole: string): string | undefined {
  return /.{0,40}(?:NaN|undefined|Infinity|\[object).{0,40}/.exec(whole.slice(0, whole.indexOf("<script>")))?.[0];
}

test("the page needs nothing from outside: no external resource, no fetch", () => {
  const loads = text.match(/<(?:script|img|iframe|object|embed|audio|video|source|link|base|use|image)\b[^>]*>/g)!;
  for (const tag of loads) expect(tag).not.toMatch(/\b(?:src|srcset|data)=|href="(?!data:,)/);
  expect(text).not.toMatch(/@import|url\(|\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon|import\s*\(/);
  // Sources are links to follow, never things to load.
  for (const [, context] of text.matchAll(/(.{9})https?:\/\//g)) expect(context).toBe('<a href="'.slice(-9));
});

test("every chart has a caption, a summary, an accessible name and its numbers as a table", () => {
  const figures = text
    .split("<figure ")
    .slice(1)
    .filter((part) => part.includes('class="chart"'));
  expect(figures.length).toBeGreaterThan(20);
  for (const figure of figures) {
    expect(figure).toMatch(/<figcaption>\s*<strong>.+<\/strong>\s*<span\s*>.+<\/span\s*>\s*<\/figcaption>/s);
    expect(figure).toMatch(/<svg[^>]*\srole="img"\s+aria-label="[^"]+"/);
    expect(figure).toMatch(/<table id="[^"]+">\s*<caption/);
  }
});

test("ids are unique and every link inside the page leads somewhere", () => {
  const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...text.matchAll(/(?:href="#|data-csv="|aria-labelledby="|aria-describedby=")([^"]+)"/g)].map(
    ([, id]) => id,
  );
  for (const target of targets) expect(ids).toContain(target);
});

test("controls are native and labelled; tables have heads", () => {
  expect(text).toMatch(/<label\s*>\s*Outcome\s*<select/);
  expect(text).toMatch(/<label\s*>\s*Time\s*<input[^>]*type="range"/);
  expect(text).toMatch(/aria-live="polite"/);
  for (const table of text.split("<table").slice(1)) expect(table).toMatch(/<th scope="col"/);
});

test("spread of outcomes and uncertainty of the mean are told apart, and nothing is forecast", () => {
  expect(text).toContain("spread of outcomes");
  expect(text).toContain("uncertainty of the mean");
  expect(text.match(/does not forecast Liberia/g)!.length).toBeGreaterThanOrEqual(4);
});

test("the legend names observations only where a chart draws them", () => {
  const without = page({ ...study, scenario: { ...study.scenario, observed: [] } });
  const counts = study.measures.map((measure) => ({ ...measure, kind: "flow" as const }));
  expect(text).toMatch(/observed\s+in the world/);
  for (const other of [without, page({ ...study, measures: counts })])
    expect(other).not.toMatch(/observed\s+in the world/);
});

test("text of the scenario is shown, not run", () => {
  expect(text).toContain("Estimate of the authors &#60;of this &#38; that&#62;");
});

test("hashes, command, limits and sources are there", () => {
  expect(text).toContain(study.pairs[0]!.mission.hash);
  expect(text).toContain("npm run truce -- run liberia --seed 1 --seeds 12 --weeks 300");
  expect(text).toContain("What this model cannot tell you");
  expect(text).toContain("assumed by the authors of this file");
});

test("a page is made from little: one pair, no twin, no map, nothing done", () => {
  const { scenario } = study;
  const bare = {
    ...scenario,
    start: null,
    figures: [],
    observed: [],
    districts: scenario.districts.map(({ id, label }) => ({ id, label })),
  };
  const studies = [
    fakeStudy({ pairs: 1, weeks: 8 }),
    fakeStudy({ pairs: 3, weeks: 60, twin: false }),
    { ...fakeStudy({ pairs: 2, weeks: 30 }), scenario: bare },
    { ...study, pairs: [], outcomes: [], stopped: true },
  ];
  for (const each of studies) {
    const small = page(each);
    expect(small.endsWith("</html>\n")).toBe(true);
    expect(broken(small)).toBeUndefined();
  }
});

test("no number in the page is broken", () => {
  expect(broken(text)).toBeUndefined();
});
