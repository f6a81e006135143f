import { isRecord } from "./check.ts";
import type { Path, Place } from "./document.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";

/**
 * Tells a misspelt entry of a file that changes another once. `resolution2259` in place of `resolution2295` is a new phase
 * to the reader, of which almost everything is missing: one complaint with the nearest name takes the place of those.
 * Entries without a near neighbour are new ones, and keep their list of what is missing.
 */
export function tellMisnamedOnce(
  problems: readonly Problem[],
  data: unknown,
  placeOfKey: (path: Path) => Place & { readonly file: string },
): Problem[] {
  const lacking = new Map<string, string[]>();
  for (const { kind, path } of problems) {
    const [parent, key] = split(path);
    if (kind === "missing-key") lacking.set(parent, [...(lacking.get(parent) ?? []), key]);
  }
  const misnamed = new Map<string, Problem>();
  for (const [entry, missing] of lacking) {
    const [parent, name] = split(entry);
    const beside = parent === "" ? undefined : at(data, parent.split("."));
    if (missing.length < 2 || !isRecord(beside)) continue;
    const whole = Object.keys(beside).filter((key) => key !== name && !lacking.has(`${parent}.${key}`));
    const near = nearest(name, whole);
    if (near === undefined) continue;
    misnamed.set(entry, {
      kind: "unknown-name",
      ...placeOfKey(entry.split(".")),
      path: entry,
      message: `"${name}" does not stand in the file underneath, and a new one lacks ${missing.join(", ")}`,
      nearest: near,
    });
  }
  const kept = problems.filter(({ kind, path }) => kind !== "missing-key" || !misnamed.has(split(path)[0]));
  return [...kept, ...misnamed.values()];
}

function split(path: string): [parent: string, key: string] {
  const dot = path.lastIndexOf(".");
  return [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
}

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), data);
}
