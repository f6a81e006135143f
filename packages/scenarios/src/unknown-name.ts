import type { Complaint } from "./check.ts";
import { nearest } from "./nearest.ts";

/** A complaint about a name that nothing has, with the nearest name that something has. */
export function unknownName(what: string, name: string, known: readonly string[]): Complaint {
  const near = nearest(name, known);
  return {
    kind: "unknown-name",
    message: `no ${what} is called "${name}"`,
    expected: oneOf(known),
    ...(near !== undefined && { nearest: near }),
  };
}

/** A list of names that stays readable. */
export function oneOf(names: readonly string[]): string {
  if (names.length === 0) return "nothing: there are none";
  return names.length <= 16
    ? `one of ${names.join(", ")}`
    : `one of ${names.length} names, e.g. ${names.slice(0, 6).join(", ")}`;
}
