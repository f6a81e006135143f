import { isRecord } from "./check.ts";
import type { Path } from "./document.ts";
import { Computed } from "./formula/computed.ts";

export interface Selected {
  readonly path: Path;
  readonly value: unknown;
}

/** Everything in `raw` that a dotted pattern reaches; `*` stands for any key. What is missing is passed over. */
export function select(raw: unknown, pattern: string): Selected[] {
  let found: Selected[] = [{ path: [], value: raw }];
  for (const segment of pattern === "" ? [] : pattern.split(".")) {
    found = found.flatMap(({ path, value }) => {
      if (!isRecord(value) && !Array.isArray(value)) return [];
      const entries = Object.entries(value).filter(([key]) => segment === "*" || key === segment);
      return entries.map(([key, inner]) => ({ path: [...path, key], value: inner as unknown }));
    });
  }
  return found;
}

/** The keys of the map at a dotted path, or none. */
export function keysAt(raw: unknown, path: string): string[] {
  const value = select(raw, path)[0]?.value;
  return isRecord(value) ? Object.keys(value) : [];
}

/** The value of a figure, in either spelling, or a bare value as it is. */
export function innerValue(raw: unknown): unknown {
  if (raw instanceof Computed) return raw;
  return Array.isArray(raw) ? (raw[0] as unknown) : isRecord(raw) && "value" in raw ? raw["value"] : raw;
}

/** The same, with the number or text itself: of a formula, the value that it begins with. */
export function plainValue(raw: unknown): unknown {
  const value = innerValue(raw);
  return value instanceof Computed ? value.first : value;
}
