import type { Scenario } from "@truce/scenarios";
import type { Entry } from "./entries.ts";

/** Collections of a scenario file whose members have names of their own. */
const collections: readonly (readonly [path: string, kind: Entry["kind"]])[] = [
  ["mission.phases", "phase"],
  ["mission.contributors", "contributor"],
  ["country.districts", "district"],
  ["country.socialGroups", "social group"],
  ["armedGroups", "armed group"],
  ["actors", "actor"],
  ["agreements", "agreement"],
  ["forces", "force"],
  ["shocks", "shock"],
  ["sources", "source"],
];

/** One entry per thing that a scenario names, called `<scenario>.<name>`. */
export function scenarioEntries({ file }: Scenario, scenario: string): Entry[] {
  return collections.flatMap(([path, kind]) => {
    const collection = path
      .split(".")
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | null)?.[key], file);
    return Object.entries((collection ?? {}) as Record<string, Record<string, unknown>>).map(([id, thing]): Entry => {
      const { label, title, note, tasks, ...rest } = thing;
      const facts: Entry["facts"] = [
        ...Object.entries(rest).map(([key, value]): Entry["facts"][number] => [key, told(value)]),
        ["tasks", tasksOf(tasks)],
        ["in the file", [`${path}.${id}`]],
      ];
      return {
        name: `${scenario}.${id}`,
        kind,
        title: words(label ?? title),
        meaning: words(note),
        facts: facts.filter(([, each]) => each.length > 0),
      };
    });
  });
}

const words = (value: unknown): string => (typeof value === "string" ? value : "");

function tasksOf(tasks: unknown): string[] {
  return Object.entries((tasks ?? {}) as Record<string, Record<string, unknown>>).map(
    ([id, { note: _note, ...task }]) => {
      const parts = Object.entries(task).map(([key, value]) => `${key} ${plain(value)}`);
      return `${id}: ${parts.join(", ")}`;
    },
  );
}

/** A value as people read it, with how it is known. */
function told(value: unknown): string[] {
  if (Array.isArray(value))
    return value.every((item) => typeof item === "string") ? [value.join(", ")] : value.flatMap(told);
  if (typeof value !== "object" || value === null) return [String(value)];
  if (!("value" in value)) return Object.entries(value).map(([key, inner]) => `${key} ${plain(inner)}`);
  const { source, flag } = value as Record<string, unknown>;
  return [source === "design" ? plain(value) : `${plain(value)} (${String(flag)}, ${String(source)})`];
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return "value" in value
    ? String((value as { value: unknown }).value)
    : Object.entries(value)
        .map(([key, inner]) => `${key} ${plain(inner)}`)
        .join(", ");
}
