import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Problem, Report } from "@truce/scenarios";
import { DesignFileError } from "../design/design-file-error.ts";
import { complaintOf } from "../design/distribution.ts";
import { importDesign } from "../design/import-design.ts";
import type { DesignSpec, Factor } from "../types.ts";
import type { Parts } from "./parts.ts";
import type { DesignEntry } from "./schema.ts";

type Kind = DesignSpec["kind"];

/** What each kind of design is told, besides its kind. */
const keysOf: Readonly<Record<Kind, readonly (keyof DesignEntry)[]>> = {
  list: ["points", "file"],
  grid: ["levels"],
  oneAtATime: ["levels"],
  latinHypercube: ["points"],
  sobol: ["points"],
  halton: ["points"],
  morris: ["trajectories", "levels"],
  saltelli: ["points", "secondOrder"],
};

/** The design of a file; 32 points of a Sobol' sequence if it says nothing, and the one point there is without factors. */
export function readDesign(
  parts: Parts,
  factors: readonly Factor[],
  folder: string,
  report: Report,
  problems: Problem[],
): DesignSpec {
  const entry = parts.one("design");
  if (factors.length === 0) {
    if (entry !== undefined && parts.all("factors").length === 0)
      report(["design"], {
        kind: "inconsistent",
        message: "a design needs factors, and there are none",
        todo: "add factors, or take the design away: the arms are then compared in one point",
      });
    return { kind: "list", points: [[]] };
  }
  if (entry === undefined) return { kind: "sobol", points: 32 };
  const { kind, points, file, levels, trajectories, secondOrder = false } = entry;
  for (const key of ["points", "file", "levels", "trajectories", "secondOrder"] as const)
    if (entry[key] !== undefined && !keysOf[kind].includes(key))
      report(
        ["design", key],
        {
          kind: "unknown-key",
          message: `a design of the kind ${kind} has no ${key}`,
          expected: keysOf[kind].join(kind === "list" ? " or " : " and "),
        },
        true,
      );
  const count = typeof points === "number" ? points : undefined;
  if (kind !== "list" && Array.isArray(points))
    report(["design", "points"], {
      kind: "wrong-type",
      message: `a design of the kind ${kind} takes the number of points, and finds them itself`,
      todo: "write a number, or kind: list",
    });
  switch (kind) {
    case "list":
      if (file === undefined) return { kind, points: readList(points, factors, report) };
      if (points !== undefined)
        report(["design", "file"], { kind: "inconsistent", message: "points are given twice" }, true);
      return readFile(file, factors, folder, report, problems);
    case "grid":
    case "oneAtATime":
      return { kind, levels: levels ?? 3 };
    case "latinHypercube":
    case "sobol":
    case "halton":
      return { kind, points: count ?? 32 };
    case "morris":
      return { kind, trajectories: trajectories ?? 10, levels: even(levels ?? 4, report) };
    case "saltelli":
      return { kind, points: count ?? 64, secondOrder };
  }
}

/** Morris's step joins levels of the lower half with those of the upper one. */
function even(levels: number, report: Report): number {
  if (levels % 2 !== 0)
    report(["design", "levels"], {
      kind: "out-of-range",
      message: `${levels} levels have no half`,
      expected: "an even number, e.g. 4",
    });
  return levels;
}

function readList(points: DesignEntry["points"], factors: readonly Factor[], report: Report) {
  if (!Array.isArray(points)) {
    report(["design", "points"], {
      kind: points === undefined ? "missing-key" : "wrong-type",
      message: "a list of points is written out",
      expected: `a list of [${factors.map(({ id }) => id).join(", ")}]`,
    });
    return [];
  }
  const rows = points as (number | string)[][];
  rows.forEach((row, index) => checkRow(row, index, factors, report));
  return rows;
}

function checkRow(row: readonly (number | string)[], index: number, factors: readonly Factor[], report: Report): void {
  const at = ["design", "points", index];
  if (row.length !== factors.length) {
    const message = `${row.length} values for ${factors.length} factors`;
    report(at, { kind: "wrong-type", message, expected: `[${factors.map(({ id }) => id).join(", ")}]` });
    return;
  }
  row.forEach((value, column) => {
    const { id, distribution } = factors[column]!;
    const complaint = complaintOf(distribution, value);
    if (complaint === null) return;
    report([...at, column], { kind: "out-of-range", message: `${id}: ${value} is ${complaint}` });
  });
}

/** A design made elsewhere. What is wrong in its file is told with the file's own lines, once the factors are right. */
function readFile(
  file: string,
  factors: readonly Factor[],
  folder: string,
  report: Report,
  problems: Problem[],
): DesignSpec {
  const path = resolve(folder, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    report(["design", "file"], { kind: "missing-file", message: `there is no file ${file}` });
  if (problems.length > 0) return { kind: "list", points: [] };
  try {
    return importDesign(readFileSync(path, "utf8"), factors, file);
  } catch (error) {
    if (!(error instanceof DesignFileError)) throw error;
    problems.push(...error.problems);
    return { kind: "list", points: [] };
  }
}
