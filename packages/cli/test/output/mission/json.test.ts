import { expect, test } from "vitest";
import { missionJson, missionJsonText } from "../../../src/output/mission/json.ts";
import { row, table } from "./fake-table.ts";

test("rows carry what was promised, numbers are rounded, and what is not known is null", () => {
  const json = missionJson(table([row({ pHolm: NaN })])) as { rows: Record<string, unknown>[] };
  expect(json.rows[0]).toMatchObject({
    id: "M11",
    lever: "task: education on rights",
    observable: "willingness to report",
    effect: 0.0523457,
    ci95: [0.04, 0.06],
    seeds: 100,
    expected: "rise",
    verdict: "shown",
    pHolm: null,
  });
  expect((json.rows[0]!["findings"] as { ci95: unknown }[])[1]!.ci95).toEqual([-0.3, null]);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

test("the file holds the same, a line a row", () => {
  const one = table([row(), row({ id: "M12" })]);
  expect(JSON.parse(missionJsonText(one))).toEqual(missionJson(one));
  expect(
    missionJsonText(one)
      .split("\n")
      .filter((line) => line.includes('{"id":"M1')),
  ).toHaveLength(2);
});
