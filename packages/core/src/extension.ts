import type { Measure } from "./kernel/measure.ts";
import type { Mechanism } from "./kernel/mechanism.ts";
import type { Component, Unplaced } from "./mandates/component.ts";
import { components as libraryComponents } from "./mandates/components/index.ts";
import { measures as libraryMeasures } from "./model/measures/index.ts";
import { schedule as librarySchedule } from "./schedule.ts";

/** What a file from outside adds to the model; see `extension`. */
export interface Extension {
  /** Components of mandates; each comes after those that are there. */
  readonly components?: readonly Unplaced[];
  readonly measures?: readonly Measure[];
  /** Takes the order of the week and gives another one, e.g. with a mechanism of its own after "trust". */
  readonly schedule?: (week: readonly Mechanism[]) => readonly Mechanism[];
}

/** The extension that it is given; lets the editor complete and check it. A file exports one as its default. */
export function extension(own: Extension): Extension {
  return own;
}

/** What is added to the library, or used in its place, in one run. */
export interface Additions {
  /** Components beside the library's: `tasks` of a mandate may name them. */
  readonly components?: readonly Unplaced[];
  /** Measures beside the library's. */
  readonly measures?: readonly Measure[];
  /** Another order of the week than the library's; components beside the library's need not be named in it. */
  readonly schedule?: readonly Mechanism[];
}

/** Several extensions as one; the later sees the order that the earlier has made. */
export function combine(extensions: readonly Extension[]): Required<Additions> {
  return {
    components: extensions.flatMap(({ components = [] }) => components),
    measures: extensions.flatMap(({ measures = [] }) => measures),
    schedule: extensions.reduce((week, { schedule = (same) => same }) => schedule(week), librarySchedule),
  };
}

/** Everything that a run is made of. */
export interface Parts {
  readonly components: readonly Component[];
  readonly measures: readonly Measure[];
  readonly schedule: readonly Mechanism[];
}

/**
 * The library with additions. A component's place is its number in the catalogue of the run, so those from outside come
 * after the library's, and run after them.
 * @throws TypeError that names every component or measure whose name is taken
 */
export function partsOf({ components = [], measures = [], schedule = librarySchedule }: Additions = {}): Parts {
  const own = components.map((unplaced, i) => unplaced(libraryComponents.length + i));
  const all = [...libraryComponents, ...own];
  const counted = [...libraryMeasures, ...measures];
  const taken = [
    ...repeated(all.map((c) => c.component)).map((id) => `there is a mandate component "${id}" already`),
    ...repeated(counted.map((m) => m.id)).map((id) => `there is a measure "${id}" already`),
  ];
  if (taken.length > 0) throw new TypeError(`${taken.join("; ")}. Choose another id.`);
  const missing = own.filter((c) => !schedule.includes(c));
  const last = schedule.findLastIndex((m) => libraryComponents.some((c) => c.id === m.id));
  const place = (last < 0 ? schedule.findIndex((m) => m.id === "effort") : last) + 1;
  return { components: all, measures: counted, schedule: shared(schedule.toSpliced(place, 0, ...missing)) };
}

/** What only one mechanism of the library set, several change when one from outside changes it too: its card says so. */
function shared(schedule: readonly Mechanism[]): readonly Mechanism[] {
  const keysOf = (set: Mechanism["writes"]): string[] => Object.entries(set).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
  const foreign = new Set(schedule.filter((m) => !librarySchedule.includes(m)).flatMap((m) => keysOf(m.changes)));
  return schedule.map((m) => {
    const given = keysOf(m.writes).filter((key) => foreign.has(key));
    if (given.length === 0 || !librarySchedule.includes(m)) return m;
    const [writes, changes] = [{ ...m.writes }, { ...m.changes }];
    for (const key of given) {
      const [table, column] = key.split(".") as [string, string];
      writes[table] = writes[table]!.filter((name) => name !== column);
      changes[table] = [...(changes[table] ?? []), column];
    }
    return { ...m, writes, changes };
  });
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))];
}
