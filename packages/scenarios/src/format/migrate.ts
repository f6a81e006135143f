import { isRecord } from "../check.ts";
import type { Path, SourceText } from "../document.ts";
import { printPath } from "../document.ts";
import { currentFormat } from "../schema/common.ts";
import { fromFormat1 } from "./from-1.ts";
import type { Migration, Renamed } from "./migration.ts";

/** One thing that was read in a newer spelling than it is written in. */
export interface FormatChange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

const migrations: readonly Migration[] = [fromFormat1];

/**
 * Reads a file of an older format as one of the current format. Places are still those of the file as it is written.
 * A format that is not known is left as it is, for the schema to refuse.
 */
export function migrate(source: SourceText): { source: SourceText; changes: readonly FormatChange[] } {
  const { data } = source;
  const changes: FormatChange[] = [];
  if (!isRecord(data)) return { source, changes };
  let renamed: Renamed[] = [];
  for (const { from, summary, apply } of migrations) {
    if (data["format"] !== from) continue;
    const moves = apply(data);
    data["format"] = from + 1;
    const note = (path: Path, message: string) =>
      changes.push({ file: source.file, ...source.placeOfKey(path), path: printPath(path), message });
    note(["format"], `read as format ${currentFormat}: ${summary}`);
    for (const { from: old, to } of moves) note(old, `read as ${printPath(to)}`);
    renamed = [...renamed, ...moves];
  }
  const original = (path: Path): Path => {
    const move = renamed.find(({ to }) => to.every((key, at) => key === path[at]));
    return move === undefined ? path : [...move.from, ...path.slice(move.to.length)];
  };
  return {
    source: {
      ...source,
      placeOfValue: (path, offset) => source.placeOfValue(original(path), offset),
      placeOfKey: (path) => source.placeOfKey(original(path)),
    },
    changes,
  };
}
