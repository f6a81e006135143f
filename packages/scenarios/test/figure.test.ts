import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Complaint, Limits } from "../src/check.ts";
import { flags, readFact, readLever, readMoment } from "../src/figure.ts";

const limits: Limits = { label: "share of women", unit: "share", min: 0, max: 1 };
const flag = fc.constantFrom(...Object.keys(flags));
const share = fc.double({ min: 0, max: 1, noNaN: true });

function read<T>(reader: (complain: (c: Complaint) => void) => T): { value: T; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  return { value: reader((complaint) => complaints.push(complaint)), complaints };
}

describe("a figure", () => {
  it("reads the same in both spellings", () => {
    fc.assert(
      fc.property(share, flag, (value, mark) => {
        const short = read((complain) => readFact([value, "census", mark], limits, complain));
        const long = read((complain) => readFact({ value, source: "census", flag: mark }, limits, complain));
        expect(short).toEqual({ value: { value, source: "census", flag: mark }, complaints: [] });
        expect(long).toEqual(short);
      }),
    );
  });

  it("is refused without its source, whatever the number, and the complaint shows how to write it", () => {
    fc.assert(
      fc.property(share, (value) => {
        const { value: figure, complaints } = read((complain) => readFact(value, limits, complain));
        expect(figure).toBeUndefined();
        expect(complaints).toHaveLength(1);
        expect(complaints[0]!.kind).toBe("figure-without-source");
        expect(complaints[0]!.todo).toContain(`[${JSON.stringify(value)},`);
      }),
    );
  });

  it("is told both where it has no source and is no date", () => {
    const { complaints } = read((complain) => readMoment("29/06/2016", complain));
    expect(complaints.map(({ kind }) => kind)).toEqual(["bad-date", "figure-without-source"]);
    expect(complaints[1]!.todo).toContain("[<value>,");
  });

  it("is refused out of range, and a percentage is shown as a share", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), (percent) => {
        const { complaints } = read((complain) => readFact([percent, "census", "V"], limits, complain));
        expect(complaints.map((c) => [c.kind, c.at])).toEqual([["out-of-range", [0]]]);
        expect(complaints[0]!.todo).toContain(String(percent / 100));
      }),
    );
  });

  it("says all that is wrong with it at once", () => {
    const { complaints } = read((complain) =>
      readFact({ value: "17 %", sorce: "census", flag: "X" }, limits, complain),
    );
    expect(complaints.map((c) => c.kind)).toEqual([
      "unknown-key",
      "wrong-unit",
      "figure-without-source",
      "figure-without-source",
    ]);
    expect(complaints[0]!.nearest).toBe("source");
    expect(complaints[1]!.todo).toContain("0.17");
  });

  it("has three parts", () => {
    const { complaints } = read((complain) => readFact([0.5, "census"], limits, complain));
    expect(complaints[0]!.kind).toBe("figure-without-source");
  });

  it("may be a date that exists", () => {
    expect(read((complain) => readMoment(["2003-08-18", "accra", "V"], complain)).complaints).toEqual([]);
    expect(read((complain) => readMoment(["2003-02-30", "accra", "V"], complain)).complaints[0]!.kind).toBe("bad-date");
    expect(read((complain) => readMoment("2003-08-18", complain)).complaints[0]!.kind).toBe("figure-without-source");
  });
});

describe("a lever", () => {
  it("may be bare, and is then marked as a choice", () => {
    fc.assert(
      fc.property(share, (value) => {
        const lever = read((complain) => readLever(value, limits, complain));
        expect(lever).toEqual({ value: { value, source: "design", flag: "A" }, complaints: [] });
      }),
    );
  });

  it("keeps to its range all the same", () => {
    expect(read((complain) => readLever(-0.1, limits, complain)).complaints[0]!.kind).toBe("out-of-range");
  });
});
