import { Reading, groupsOf } from "./reading.ts";
import { Runs } from "./runs.ts";
import { type MeasuredTable, type Source, isSelection } from "./source.ts";
import { type Line, Tally } from "./tally.ts";

/** A source whose numbers are wanted after every tick. */
export interface Wanted extends Omit<Line, "reading"> {
  readonly columns: MeasuredTable;
  readonly value: Source;
  readonly weight: Source | undefined;
  readonly by: string | undefined;
}

/** Everything that is added up after a tick. What several measures read is read once, what can go together goes together. */
export class Tallies {
  readonly #readings = new Map<string, Reading>();
  readonly #runs = new Map<string, Runs>();
  readonly #tallies: readonly Tally[];
  /** Tells tables and functions apart in the keys of these maps. */
  readonly #names = new Map<unknown, number>();

  /** `count` is the number of groups. */
  constructor(wanted: readonly Wanted[], count: number) {
    const together = new Map<string, Wanted[]>();
    for (const one of wanted) {
      const key = this.#key(one.columns, one.weight ?? "", one.by ?? "");
      together.set(key, [...(together.get(key) ?? []), one]);
    }
    this.#tallies = [...together.values()].map((all) => {
      const [{ columns, weight, by }] = all as [Wanted];
      const lines = all.map(({ value, series, groups }) => ({ reading: this.#reading(columns, value), series, groups }));
      const weights = weight === undefined ? null : this.#reading(columns, weight);
      return new Tally(lines, weights, this.#runsOf(columns, by), by === undefined ? 0 : count);
    });
  }

  note(tick: number): void {
    for (const reading of this.#readings.values()) reading.bring();
    for (const runs of this.#runs.values()) runs.bring();
    for (const tally of this.#tallies) tally.note(tick);
  }

  #reading(columns: MeasuredTable, source: Source): Reading {
    const key = this.#key(columns, source);
    const reading = this.#readings.get(key) ?? new Reading(columns, source);
    this.#readings.set(key, reading);
    return reading;
  }

  #runsOf(columns: MeasuredTable, by: string | undefined): Runs {
    const key = this.#key(columns, by ?? "");
    const runs = this.#runs.get(key) ?? new Runs(columns.n, by === undefined ? null : groupsOf(columns, by));
    this.#runs.set(key, runs);
    return runs;
  }

  /** Equal for what reads the same; no column has a name with a space. */
  #key(columns: MeasuredTable, ...sources: readonly Source[]): string {
    const words = sources.map((source) => {
      if (typeof source === "string") return source;
      if (typeof source === "function") return this.#name(source);
      return isSelection(source) ? `${source.column}[${source.where}=${source.is}]` : source.join("+");
    });
    return [this.#name(columns), ...words].join(" ");
  }

  #name(thing: unknown): string {
    if (!this.#names.has(thing)) this.#names.set(thing, this.#names.size);
    return `#${this.#names.get(thing)}`;
  }
}
