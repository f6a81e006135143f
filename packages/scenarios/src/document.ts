import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from "yaml";
import type { Problem } from "./problem.ts";

export type Path = readonly (string | number)[];

/** Where something stands in a file; both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A parsed YAML or JSON text that still knows where everything stood. */
export interface SourceText {
  readonly file: string;
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The place of the value at a path, or of the nearest enclosing thing that exists. */
  placeOfValue(path: Path): Place;
  /** The place of the key at a path. */
  placeOfKey(path: Path): Place;
}

/** Parses YAML (of which JSON is a part). Never throws: what is wrong is in `problems`. */
export function parseSource(text: string, file: string): SourceText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: Problem[] = document.errors.map((error) => ({
    kind: "syntax",
    file,
    ...place(error.pos[0]),
    path: "",
    message: `not readable as YAML or JSON: ${error.message.split("\n")[0]!}`,
    todo: "check indentation, quotes, brackets and colons near this place",
  }));
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const message = `"*${alias.source}" refers to an anchor "&${alias.source}" that does not stand above it`;
      problems.push({ kind: "syntax", file, ...place(alias.range?.[0] ?? 0), path: "", message });
    },
  });
  let data: unknown;
  try {
    data = problems.length === 0 ? unshare(document.toJS({ maxAliasCount: 100 })) : undefined;
  } catch (error) {
    problems.push({ kind: "syntax", file, line: 1, column: 1, path: "", message: (error as Error).message });
  }
  return {
    file,
    data,
    problems,
    placeOfValue: (path) => place(offsetOf(document, path, false)),
    placeOfKey: (path) => place(offsetOf(document, path, true)),
  };
}

/** Offset of the value at `path` (or of its last key), as deep as the document goes. */
function offsetOf(document: Document, path: Path, wantKey: boolean): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, segment] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(segment),
      );
      if (pair === undefined) break;
      const key = pair.key as Node | null;
      const value = pair.value as Node | null;
      const empty = value?.range == null || value.range[1] <= value.range[0];
      offset = ((wantKey && depth === path.length - 1) || empty ? key?.range?.[0] : value.range![0]) ?? offset;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(segment)] as Node | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** Copies data so that nothing in it is shared: a change of one place must not change another that used an alias. */
function unshare(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(unshare);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, unshare(value)]));
}

/** `["country", "districts", 0]` as `country.districts.0`. */
export function printPath(path: Path): string {
  return path.join(".");
}
