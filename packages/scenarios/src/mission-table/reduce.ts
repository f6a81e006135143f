import { log1p } from "@truce/core/kernel";
import type { FinishedRun } from "../run/job.ts";
import type { Observable, Reduction, Window } from "./types.ts";

const year = 52;

/** Weeks of a run that a window covers, cut to its length. */
export function weeksOf({ from, to, since }: Window, exit: number, length: number): readonly [number, number] {
  const start = since === "exit" ? exit : 0;
  return [Math.max(0, start + from), Math.min(length, start + to)];
}

/** One number of one run for an observable; NaN where the run has no such weeks. */
export function valueOf(
  run: FinishedRun,
  { of, less }: Observable,
  exit: number,
  districts: readonly string[],
): number {
  const value = reduce(run, of, exit, districts);
  return less === undefined ? value : value - (less.times ?? 1) * reduce(run, less, exit, districts);
}

function reduce(run: FinishedRun, reduction: Reduction, exit: number, districts: readonly string[]): number {
  const { how, weeks, per, log = false } = reduction;
  const series = seriesOf(run, reduction.series, how, reduction.districts, districts);
  const [from, to] = weeksOf(weeks, exit, series.length);
  if (to <= from) return NaN;
  let sum = 0;
  let count = 0;
  for (let week = from; week < to; week++) {
    const value = series[week]!;
    // A series may not be known in some weeks, such as access before there is a mission.
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  if (count === 0) return NaN;
  if (how === "any") return sum > 0 ? 1 : 0;
  if (per !== undefined) {
    const all = reduce(run, { ...reduction, series: per, how: "total", log: false, per: undefined! }, exit, districts);
    return all > 0 ? sum / all : NaN;
  }
  const value = how === "mean" ? sum / count : sum;
  return log ? log1p(how === "total" ? (value * year) / (to - from) : value) : value;
}

function seriesOf(
  run: FinishedRun,
  name: string,
  how: Reduction["how"],
  wanted: readonly string[] | undefined,
  districts: readonly string[],
): ArrayLike<number> {
  if (wanted !== undefined) return inDistricts(run, name, how, wanted, districts);
  const [measure, part] = name.split(".") as [string, string?];
  const series = part === undefined ? run.series[measure] : run.parts[measure]?.[part];
  if (series === undefined) throw new RangeError(`no series called ${name}`);
  return series;
}

function inDistricts(
  run: FinishedRun,
  name: string,
  how: Reduction["how"],
  wanted: readonly string[],
  districts: readonly string[],
): Float64Array {
  const grid = run.districts[name];
  if (grid === undefined) throw new RangeError(`${name} is not kept by district`);
  const columns = wanted.map((id) => districts.indexOf(id));
  if (columns.includes(-1)) throw new RangeError(`no such district among ${wanted.join(", ")}`);
  const scale = how === "mean" ? 1 / columns.length : 1;
  return Float64Array.from({ length: grid.length / districts.length }, (_, week) => {
    let sum = 0;
    for (const column of columns) sum += grid[week * districts.length + column]!;
    return sum * scale;
  });
}
