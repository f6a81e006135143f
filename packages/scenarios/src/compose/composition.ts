import type * as z from "zod";
import { isRecord } from "../check.ts";
import { printPath, type Path, type Place, type SourceText } from "../document.ts";
import { every, merge } from "./merge.ts";

/** Files laid over each other: one set of data that still knows where each value stands. */
export class Composition {
  data: unknown;
  readonly #schema: z.core.$ZodType;
  readonly #layers: SourceText[] = [];
  /** The layer that last replaced what stands at a path. */
  readonly #owner = new Map<string, number>();
  /** What stood at a path before, the latest last. */
  readonly #earlier = new Map<string, unknown[]>();

  constructor(schema: z.core.$ZodType, base: SourceText, data: unknown = base.data) {
    this.#schema = schema;
    this.#layers.push(base);
    this.data = data;
  }

  /** How many files it is made of. */
  get size(): number {
    return this.#layers.length;
  }

  /** Lays another file on top. */
  lay(source: SourceText, changes: unknown): void {
    const layer = this.#layers.push(source) - 1;
    this.data = merge(this.#schema, this.data, changes, (path, before) => {
      const key = printPath(path);
      this.#owner.set(key, layer);
      if (before !== undefined) this.#earlier.set(key, [...(this.#earlier.get(key) ?? []), before]);
    });
  }

  /** What stood at a path before the last file changed it; `depth` 1 is what that had changed in turn. */
  before(path: Path, depth: number): unknown {
    return this.#earlier.get(printPath(path))?.at(-1 - depth);
  }

  /** The file that has the last word on what stands at a path. */
  sourceOf(path: Path): SourceText {
    return this.#layers[this.#ownerOf(path) ?? this.#deepest(path)]!;
  }

  /** Where a value stands, or the nearest enclosing thing: in the file that has the last word on it. */
  place(path: Path, onKey: boolean, offset?: number): Place & { readonly file: string } {
    const source = this.sourceOf(path);
    const { written } = reach(source.data, path);
    const at = [...written, ...path.slice(written.length)];
    return { file: source.file, ...(onKey ? source.placeOfKey(at) : source.placeOfValue(at, offset)) };
  }

  #ownerOf(path: Path): number | undefined {
    for (let length = path.length; length > 0 && this.#owner.size > 0; length--) {
      const owner = this.#owner.get(printPath(path.slice(0, length)));
      if (owner !== undefined) return owner;
    }
    return undefined;
  }

  /** The last file that goes deepest towards a path. */
  #deepest(path: Path): number {
    let best = 0;
    let depth = -1;
    for (const [index, { data }] of this.#layers.entries()) {
      const { written } = reach(data, path);
      if (written.length >= depth) [best, depth] = [index, written.length];
    }
    return best;
  }
}

/** How far a file goes towards a path, in the keys that it is written with: `*` stands for any. */
function reach(data: unknown, path: Path): { written: Path } {
  const written: (string | number)[] = [];
  let node = data;
  for (const key of path) {
    if (!isRecord(node) && !Array.isArray(node)) break;
    const own = node as Record<string, unknown>;
    const found = Object.hasOwn(own, key) ? key : isRecord(node) && Object.hasOwn(own, every) ? every : undefined;
    if (found === undefined) break;
    written.push(found);
    node = own[found];
  }
  return { written };
}
