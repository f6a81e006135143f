import { describe, expect, it } from "vitest";
import { DesignFileError } from "../../src/design/design-file-error.ts";
import { importDesign } from "../../src/design/import-design.ts";
import { oneOfEach } from "./factors.ts";

const factors = [oneOfEach[0]!, oneOfEach[1]!, oneOfEach[4]!];
const numbers = factors.slice(0, 2);

/** The problems of a file, one line each. */
function problems(text: string, of = factors): string[] {
  try {
    importDesign(text, of, "design.csv");
  } catch (error) {
    if (!(error instanceof DesignFileError)) throw error;
    return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
  return [];
}

describe("a design made elsewhere", () => {
  it("is read from CSV by its header, in any order of columns", () => {
    const text = 'point,consent,share,force\n0,low,0.3,1e2\n1,"high", .5 ,10\n';
    expect(importDesign(text, factors, "design.csv")).toEqual({
      kind: "list",
      points: [
        [0.3, 100, "low"],
        [0.5, 10, "high"],
      ],
    });
  });

  it("is read as SALib writes it, numbers between blanks and no header", () => {
    const text =
      "3.000000000000000000e-01 1.000000000000000000e+02\n# a comment\n2.5e-01\t1.0e+01   # another\n\n0.6,1000\n";
    expect(importDesign(text, numbers, "param_values.txt").points).toEqual([
      [0.3, 100],
      [0.25, 10],
      [0.6, 1000],
    ]);
  });

  it("tells apart values that are numbers and those that are names", () => {
    const factor = {
      ...oneOfEach[4]!,
      distribution: { kind: "values", values: [1, 2, "3"], weights: [1, 1, 1] },
    } as const;
    expect(importDesign("consent\n1\n3\n2.0\n", [factor], "design.csv").points).toEqual([[1], ["3"], [2]]);
  });

  it("says everything that is wrong with a header, with the nearest names", () => {
    expect(problems("shar,force,force,consent\n0.3,20,20,low\n")).toEqual([
      '1:1 no factor is called "shar"',
      "1:1 there is no column for the factor share",
      "1:12 the factor force has two columns",
    ]);
    expect(() => importDesign("shar,force,consent\n", factors, "d.csv")).toThrow("did you mean: share");
    expect(problems("share;force;consent\n0,3;20;low\n")).toEqual(["1:1 the columns are not separated by commas"]);
    expect(problems('share,"force\n0.3,20')).toEqual(["1:7 a quote that is opened here is not closed"]);
  });

  it("says everything that is wrong with values, each with its place", () => {
    const text = "share,force,consent\n0.3,20,low\n0.7,twenty,lowest\n0.3,,low\n0.3,20\n0.4,30,low,more\n0.2,10,high\n";
    expect(problems(text)).toEqual([
      "3:1 share: 0.7 is not from 0.2 to 0.6, the range of the factor",
      "3:5 force: twenty is not a number",
      "3:12 consent: lowest is not one of the values low, medium, high",
      "4:5 force: a value is missing",
      "5:1 2 values in this line",
      "6:1 4 values in this line",
    ]);
    expect(problems("0.3 20\n0.3 20 30\n0.1 nan\n", numbers)).toEqual([
      "2:1 3 values in this line",
      "3:1 share: 0.1 is not from 0.2 to 0.6, the range of the factor",
      "3:5 force: nan is not a number",
    ]);
    expect(() => importDesign("0.3 5000", numbers, "d.txt")).toThrow(
      "d.txt:1:5\n  force: 5000 is not from 10 to 1000, the range of the factor\n  expected: a number from 10 to 1000 persons",
    );
  });

  it("says that there is nothing in it, and does not print a thousand lines", () => {
    expect(problems("")).toEqual(["1:1 there is no point in this file"]);
    expect(problems("share,force,consent\n")).toEqual(["1:1 there is no point in this file"]);
    const long = `share,force,consent\n${"9,20,low\n".repeat(1000)}`;
    expect(problems(long).length).toBe(1000);
    expect(() => importDesign(long, factors, "d.csv")).toThrow(/1000 problems[^]*and 980 more$/);
  });
});
