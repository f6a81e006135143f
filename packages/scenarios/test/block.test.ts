import { describe, expect, it } from "vitest";
import { readBlock } from "../src/block.ts";
import type { Complaint, Limits } from "../src/check.ts";

const limits: Limits = { label: "share of women", unit: "share", min: 0, max: 1 };

function read<T>(reader: (complain: (c: Complaint) => void) => T): { value: T; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  return { value: reader((complaint) => complaints.push(complaint)), complaints };
}

describe("a block", () => {
  it("gives every value its source, but a value may have its own", () => {
    const raw = { source: "census", flag: "V", values: { a: 0.25, b: [0.5, "survey", "R"] } };
    expect(read((complain) => readBlock(raw, "name", limits, complain))).toEqual({
      value: { a: { value: 0.25, source: "census", flag: "V" }, b: { value: 0.5, source: "survey", flag: "R" } },
      complaints: [],
    });
  });

  it("without a source is refused", () => {
    for (const raw of [{ a: 0.25 }, { flag: "V", values: { a: 0.25 } }])
      expect(read((complain) => readBlock(raw, "name", limits, complain)).complaints.map((c) => c.kind)).toContain(
        "figure-without-source",
      );
  });

  it("by date checks its dates", () => {
    const raw = { source: "census", flag: "V", values: { "2003-11-31": 0.5 } };
    expect(read((complain) => readBlock(raw, "date", limits, complain)).complaints[0]).toMatchObject({
      kind: "bad-date",
      at: ["values", "2003-11-31"],
    });
  });
});
