import type { Scenario } from "@truce/scenarios";

export interface Difference {
  readonly path: string;
  /** Undefined where the path is missing. */
  readonly left: unknown;
  readonly right: unknown;
  readonly unit: string;
  /** False for words: labels, notes, sources, flags, what was observed. */
  readonly counts: boolean;
}

/** Keys that the model does not see, wherever they stand. */
const words = new Set(["label", "title", "summary", "limits", "note", "source", "flag", "url", "format", "map"]);
/** Parts of a file that the model does not see. */
const asides = new Set(["sources", "events", "observed"]);

/** What differs between two scenario files, by path in the order of the first, values that count before words. */
export function differences(left: Scenario, right: Scenario): Difference[] {
  const units = new Map([...left.figures, ...right.figures].map(({ path, unit }) => [path, unit]));
  const [a, b] = [flat(left.file), flat(right.file)];
  const found = [...new Set([...a.keys(), ...b.keys()])].flatMap((path): Difference[] => {
    const [one, other] = [a.get(path), b.get(path)];
    if (one === other) return [];
    const figure = path.replace(/\.value$/, "");
    const keys = path.split(".");
    const counts = !asides.has(keys[0]!) && !words.has(keys.at(-1)!) && path !== "mission.id";
    return [
      { path: figure, left: one, right: other, unit: path.endsWith(".value") ? (units.get(figure) ?? "") : "", counts },
    ];
  });
  return [...found.filter(({ counts }) => counts), ...found.filter(({ counts }) => !counts)];
}

/** Every value of a checked file by its path. */
function flat(value: unknown, path = "", into = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) flat(inner, path === "" ? key : `${path}.${key}`, into);
  else if (value !== undefined) into.set(path, value);
  return into;
}
