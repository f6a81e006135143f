import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { page } from "../../../src/output/page/page.ts";
import { fakeStudy } from "../../fake-study.ts";

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
if (browser === undefined)
  console.warn("SKIPPED: no Chromium on this machine, so the report page is not drawn (apt-get install chromium)");

/** Chromium with the network shut: whatever the page needs must be in it. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--hide-scrollbars",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

/** Runs after the page and leaves what it saw as JSON in the title. */
const probe = `<script>addEventListener("load", () => {
  const chooser = document.getElementById("map-measure"), slider = document.getElementById("map-period");
  const number = () => document.querySelector('[data-map=mission] .number').textContent;
  const before = number();
  slider.value = "3"; slider.dispatchEvent(new Event("input"));
  const year = number();
  chooser.value = "2"; chooser.dispatchEvent(new Event("input"));
  for (const list of document.querySelectorAll("details")) list.open = true;
  document.title = JSON.stringify({ before, year, measure: number(), period: document.getElementById("map-period-name").textContent,
    cell: document.querySelector("#map-numbers tbody td").textContent, buttons: document.querySelectorAll("button[data-csv]:not([hidden])").length,
    overflow: document.documentElement.scrollWidth - innerWidth, charts: [...document.querySelectorAll("figure svg")].filter((s) => s.getBoundingClientRect().width > 0).length });
});</script>`;

describe.skipIf(browser === undefined)("in Chromium, from a file, without a network", () => {
  let base: string;
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), "truce-page-"));
    writeFileSync(
      join(base, "report.html"),
      page(fakeStudy({ pairs: 6, weeks: 300 })).replace("</body>", `${probe}</body>`),
    );
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  const chromium = (...args: string[]) =>
    promisify(execFile)(
      browser!,
      [...flags, `--user-data-dir=${join(base, "profile")}`, ...args, `file://${join(base, "report.html")}`],
      { maxBuffer: 1e8 },
    );

  test.each([1280, 500])(
    "at %i pixels the page fits, draws its charts, and the map follows its controls",
    async (width) => {
      const { stdout } = await chromium(`--window-size=${width},900`, "--dump-dom");
      const title = /<title>(.*?)<\/title>/.exec(stdout)![1]!.replaceAll("&amp;", "&");
      const seen = JSON.parse(title) as Record<string, string | number>;
      expect(seen["overflow"]).toBeLessThanOrEqual(0);
      expect(seen["charts"]).toBeGreaterThan(25);
      expect(seen["buttons"]).toBeGreaterThan(25);
      expect(seen["period"]).toBe("May 2005 to May 2006");
      expect(seen["year"]).not.toBe(seen["before"]);
      expect(seen["measure"]).not.toBe(seen["year"]);
      expect(seen["cell"]).toBe(seen["measure"]);
    },
  );

  test("a picture of the page is more than an empty sheet", async () => {
    const picture = join(base, "page.png");
    await chromium("--window-size=1280,3000", `--screenshot=${picture}`);
    expect(statSync(picture).size).toBeGreaterThan(100_000);
  });
});
