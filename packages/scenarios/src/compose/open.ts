/** A file that was found by its name. */
export interface NamedFile {
  /** The name for messages, as the user knows it. */
  readonly file: string;
  /** The same for the same file, however it is named; tells circles. */
  readonly key: string;
  readonly text: string;
  /** What a file that is a program exports; its text is then not read. */
  readonly exported?: unknown;
  /** Opens a file that this one names; text instead of a file says why there is none. */
  readonly open: Open;
  /** Reads a text file that this one names; undefined if there is none. */
  readonly readBeside?: ((name: string) => string | undefined) | undefined;
}

export type FileKind = "scenario" | "mandate" | "experiment";

/** Finds a file by its name in the library or by its path from the file that names it. */
export type Open = (name: string, kind: FileKind) => NamedFile | Missing;

export interface Missing {
  readonly missing: string;
  readonly expected?: string;
  readonly nearest?: string;
}

export const isMissing = (found: NamedFile | Missing): found is Missing => "missing" in found;
