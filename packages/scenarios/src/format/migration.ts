import type { Path } from "../document.ts";

/** A place of a file that a newer format writes in another way. */
export interface Renamed {
  readonly from: Path;
  readonly to: Path;
}

/** Brings a file of one format up to the next. `apply` changes raw data in place, whole files and files of changes alike. */
export interface Migration {
  readonly from: number;
  readonly summary: string;
  readonly apply: (raw: Record<string, unknown>) => readonly Renamed[];
}
