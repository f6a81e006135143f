import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from "yaml";
import type { Problem } from "./problem.ts";

export type Path = readonly (string | number)[];

/** Where something stands in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A parsed YAML or JSON text that still knows where everything stood. */
export interface SourceText {
  readonly file: string;
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Reads a text file named relative to this one; undefined if there is none. */
  readonly readBeside?: ((name: string) => string | undefined) | undefined;
  /**
   * The place of the value at a path, or of the nearest enclosing thing that exists; `offset` characters into its text
   * if it is a text that stands there as it is.
   */
  placeOfValue(path: Path, offset?: number): Place;
  /** The place of the key at a path. */
  placeOfKey(path: Path): Place;
}

/** Texts that were parsed last: an experiment reads the same few files once for every arm and point. */
const parsed = new Map<string, SourceText>();
const most = 16;

/** Parses YAML (of which JSON is a part). Never throws: what is wrong is in `problems`. The data is the caller's own. */
export function parseSource(text: string, file: string): SourceText {
  const key = `${file}\0${text}`;
  const source = parsed.get(key) ?? parse(text, file);
  parsed.delete(key);
  parsed.set(key, source);
  if (parsed.size > most) parsed.delete(parsed.keys().next().value!);
  return { ...source, data: unshare(source.data) };
}

function parse(text: string, file: string): SourceText {
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
    placeOfValue: (path, offset) => place(offsetOf(document, path, false) + offsetInside(document, text, path, offset)),
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

/** How far into the file a character of a text lies from where the text begins; 0 if it does not stand there as it is. */
function offsetInside(document: Document, text: string, path: Path, offset: number | undefined): number {
  if (offset === undefined) return 0;
  const node = nodeAt(document, path);
  if (!isScalar(node) || typeof node.value !== "string" || node.range == null) return 0;
  const begin = node.range[0];
  const quote = text.startsWith(node.value, begin) ? 0 : 1;
  return text.startsWith(node.value, begin + quote) ? quote + offset : 0;
}

function nodeAt(document: Document, path: Path): unknown {
  let node: unknown = document.contents;
  for (const segment of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node))
      node = node.items.find(
        (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(segment),
      )?.value;
    else if (isSeq(node)) node = node.items[Number(segment)];
    else return undefined;
  }
  return node;
}

/** Data that a program made: it has a file, but no places in it. */
export function sourceOfData(data: unknown, file: string): SourceText {
  const beginning = () => ({ line: 1, column: 1 });
  return { file, data: unshare(data), problems: [], placeOfValue: beginning, placeOfKey: beginning };
}

/** Copies data so that nothing in it is shared: a change of one place must not change another that used an alias. */
export function unshare(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(unshare);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, unshare(value)]));
}

/** `["country", "districts", 0]` as `country.districts.0`. */
export function printPath(path: Path): string {
  return path.join(".");
}
