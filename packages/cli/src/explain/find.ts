import { nearest } from "@truce/scenarios";
import type { Entry } from "./entries.ts";

export interface Found {
  readonly entries: readonly Entry[];
  /** Names that may have been meant, if there is no entry. */
  readonly near: readonly string[];
}

/**
 * Finds a name, case aside: the whole name first, then the part after the dot (`trustPolice` for
 * `communities.trustPolice`), then the part before it (`communities` for all its columns).
 */
export function find(all: readonly Entry[], name: string): Found {
  const wanted = name.trim().toLowerCase();
  const lower = (entry: Entry) => entry.name.toLowerCase();
  const steps: ((entry: Entry) => boolean)[] = [
    (entry) => entry.name === name.trim(),
    (entry) => lower(entry) === wanted,
    (entry) => entry.kind === "key" && matches(lower(entry), wanted),
    (entry) => lower(entry).endsWith(`.${wanted}`),
    (entry) => lower(entry).startsWith(`${wanted}.`),
  ];
  for (const step of steps) {
    const entries = all.filter(step);
    if (entries.length > 0) return { entries, near: [] };
  }
  return { entries: [], near: nearNames(all, wanted) };
}

/** True if a path of a file fits a pattern in which `*` is any name. */
function matches(pattern: string, path: string): boolean {
  const [keys, names] = [pattern.split("."), path.split(".")];
  return keys.length === names.length && keys.length > 1 && keys.every((key, i) => key === "*" || key === names[i]);
}

/** The nearest names by spelling, then names and titles that hold the word. */
function nearNames(all: readonly Entry[], wanted: string): string[] {
  const names = new Set(
    all.flatMap(({ name }) => [name, ...(name.includes(".") ? [name.slice(name.indexOf(".") + 1)] : [])]),
  );
  const found: string[] = [];
  for (let i = 0; i < 3; i++) {
    const next = nearest(
      wanted,
      [...names].filter((name) => !found.includes(name)),
    );
    if (next !== undefined) found.push(next);
  }
  const holding = all
    .filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(wanted))
    .map(({ name }) => name);
  return [...new Set([...found, ...holding])].slice(0, 12);
}
