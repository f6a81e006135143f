import { type Additions, createSimulation, type CountrySpec, type Simulation } from "@truce/core";
import { columnsSet } from "@truce/core/kernel";

/** What two designs on one seed do otherwise first, or that they do nothing otherwise. */
export interface Outcome {
  /** Weeks that were run: to the first difference, or all. */
  readonly weeks: number;
  /** State hashes after the last of these weeks. */
  readonly hashes: readonly [left: string, right: string];
  /** A cell that the model sets, or a measure where the states have other shapes; null if all is the same. */
  readonly first: FirstDifference | null;
}

export interface FirstDifference {
  readonly week: number;
  /** "table.column, row", or the id of a measure. */
  readonly where: string;
  readonly kind: "cell" | "measure";
  readonly left: number;
  readonly right: number;
}

/** Runs both on one seed until something comes out otherwise. What the designs say is not counted, only what comes of it. */
export function firstDifference(
  left: CountrySpec,
  right: CountrySpec,
  seed: string,
  weeks: number,
  additions: Additions,
): Outcome {
  const [a, b] = [left, right].map((spec) => createSimulation(spec, { ...additions, seed, weeks })) as [
    Simulation,
    Simulation,
  ];
  const step = left.step ?? 1;
  let first: FirstDifference | null = null;
  if (step !== (right.step ?? 1))
    return {
      weeks: 0,
      hashes: [a.hash(), b.hash()],
      first: { week: 0, where: "length of a tick", kind: "measure", left: step, right: right.step ?? 1 },
    };
  const ticks = Math.min(a.ticks, b.ticks);
  const moved = columnsSet(a.engine.model.schedule);
  const start = [copies(a), copies(b)] as const;
  while (a.tick < ticks && first === null) {
    const week = a.tick * step;
    a.step();
    b.step();
    first = differingCell(a, b, moved, start, week) ?? differingMeasure(a, b, week);
  }
  return { weeks: a.tick * step, hashes: [a.hash(), b.hash()], first };
}

type Start = readonly [left: readonly ArrayLike<number>[], right: readonly ArrayLike<number>[]];
const copies = ({ engine }: Simulation): ArrayLike<number>[] => engine.state.cells.map(({ array }) => array.slice());

/** A cell that differs and has not stood like this since before the first week, when only the designs spoke. */
function differingCell(
  a: Simulation,
  b: Simulation,
  moved: ReadonlySet<string>,
  [before, after]: Start,
  week: number,
): FirstDifference | null {
  for (const [i, { table, column, array }] of a.engine.state.cells.entries()) {
    const other = b.engine.state.cells[i]!.array;
    if (array.length !== other.length || !moved.has(`${table}.${column}`)) continue;
    const row = array.findIndex(
      (value, r) => value !== other[r] && (value !== before[i]![r] || other[r] !== after[i]![r]),
    );
    if (row >= 0)
      return { week, where: `${table}.${column}, row ${row}`, kind: "cell", left: array[row]!, right: other[row]! };
  }
  return null;
}

/** Tables of other lengths cannot be compared cell by cell, but measures can. */
function differingMeasure(a: Simulation, b: Simulation, week: number): FirstDifference | null {
  for (const { id } of a.engine.recorder.measures) {
    const [left, right] = [a.measure(id)[a.tick - 1]!, b.measure(id)[b.tick - 1]!];
    if (left !== right) return { week, where: id, kind: "measure", left, right };
  }
  return null;
}
