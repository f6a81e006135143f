import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMain } from "../run-main.ts";
import type { Answer } from "../screen.ts";

let base: string;
let first: Answer;
/** E6 looks at a year and a half without a mission, so it is quick. */
const mission = (...words: string[]) =>
  runMain("mission", "--keep", join(base, "kept"), "--threads", "0", "--seeds", "3", ...words);
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "truce-mission-"));
  first = await mission("e6", "--json", "--out", join(base, "new", "table.md"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("--json gives one object with a row, everything else goes to standard error", () => {
  expect(first.status).toBe(0);
  expect(first.out.trim().split("\n")).toHaveLength(1);
  const { rows, seeds } = JSON.parse(first.out) as { rows: Record<string, unknown>[]; seeds: number };
  expect(seeds).toBe(3);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    id: "E6",
    lever: expect.any(String),
    observable: expect.any(String),
    effect: expect.any(Number),
    ci95: [expect.any(Number), expect.any(Number)],
    seeds: 3,
    expected: "rise",
    verdict: expect.stringMatching(/^(shown|not shown)$/),
  });
  expect(first.err).toContain("Police seen as protectors");
});

test("--out writes the page and the JSON beside it, whole", () => {
  const folder = join(base, "new");
  expect(readdirSync(folder).toSorted()).toEqual(["table.json", "table.md"]);
  expect(JSON.parse(readFileSync(join(folder, "table.json"), "utf8"))).toEqual(JSON.parse(first.out));
  const page = readFileSync(join(folder, "table.md"), "utf8");
  expect(page).toContain("`truce mission e6 --seeds 3`");
  expect(page).toContain("### E6");
});

test("a second time nothing runs again, and the table for people fits a hundred columns", async () => {
  const { out, err, status } = await mission("E6");
  expect(status).toBe(0);
  expect(err).not.toContain("runs");
  expect(out).toContain("E6");
  for (const line of out.split("\n")) expect(Array.from(line).length, line).toBeLessThanOrEqual(121);
});

test("everything that is wrong is said at once, with exit status 2 and nothing written", async () => {
  const { status, err } = await runMain(
    "mission",
    "M99",
    "--seeds",
    "one",
    "--threads",
    "-1",
    "--keep",
    join(base, "none"),
  );
  expect(status).toBe(2);
  expect(err).toContain("M99: there is no such row");
  expect(err).toContain("--seeds one");
  expect(existsSync(join(base, "none"))).toBe(false);
  expect((await mission("E6", "--out", join(base, "x.txt"))).err).toContain("must end in .md");
});
