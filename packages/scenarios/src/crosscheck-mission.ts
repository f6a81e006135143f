import { isRecord, type Report } from "./check.ts";
import { daysOf } from "./date.ts";
import { checkConditions } from "./crosscheck-conditions.ts";
import type { ModelNames } from "./names.ts";
import { keysAt, plainValue, select } from "./select.ts";
import { unknownName } from "./unknown-name.ts";

/**
 * Checks that every task of the mission is one that the model knows. Changes to a mission may name a task by the key that
 * the scenario gives it, so of them only the components are checked.
 */
export function checkTasks(
  raw: Record<string, unknown>,
  model: ModelNames | undefined,
  report: Report,
  changes = false,
): void {
  for (const { path, value } of select(raw, "mission.phases.*.tasks.*")) {
    const named = isRecord(value) ? value["component"] : undefined;
    if (model === undefined || (changes && named === undefined)) continue;
    const component = named ?? path.at(-1);
    if (typeof component !== "string" || model.components.includes(component)) continue;
    const onKey = named === undefined;
    report(onKey ? path : [...path, "component"], unknownName("mandate component", component, model.components), onKey);
  }
}

/**
 * Tasks of a mandate by itself whose keys are no components: a scenario may have tasks of those names, and may not.
 */
export function doubtfulTasks(raw: Record<string, unknown>, { components }: ModelNames): { readonly path: readonly (string | number)[]; readonly message: string }[] {
  return select(raw, "mission.phases.*.tasks.*").flatMap(({ path, value }) => {
    const key = path.at(-1);
    if (!isRecord(value) || "component" in value || typeof key !== "string" || key === "*" || components.includes(key)) return [];
    const { message, nearest } = unknownName("mandate component", key, components);
    return [{ path, message: `${message}${nearest === undefined ? "" : ` (did you mean ${nearest}?)`}: it changes a task only where a scenario has one of that name; name the scenario too, to be sure` }];
  });
}

/** Checks inside the mission: order of phases, components and places of tasks, shares of contributors. */
export function checkMission(raw: Record<string, unknown>, model: ModelNames | undefined, report: Report): void {
  const districts = keysAt(raw, "country.districts");
  checkTasks(raw, model, report);
  let last = -Infinity;
  for (const { path, value } of select(raw, "mission.phases.*")) {
    const days = isRecord(value) ? daysOf(String(plainValue(value["date"]))) : undefined;
    if (days === undefined) continue;
    if (days <= last)
      report([...path, "date"], {
        kind: "inconsistent",
        message: "this phase does not begin after the one above it",
        todo: "put phases in order of date",
      });
    last = Math.max(last, days);
  }
  for (const { path, value } of select(raw, "mission.phases.*.tasks.*")) {
    if (!isRecord(value)) continue;
    const where = value["where"];
    const [at, places] = isRecord(where)
      ? [[...path, "where", "within"], where["within"]]
      : [[...path, "where"], where];
    if (Array.isArray(places))
      for (const [index, name] of places.entries())
        if (typeof name === "string" && !districts.includes(name))
          report([...at, index], unknownName("district", name, districts));
    const [from, until] = [value["from"], value["until"]].map((date) => daysOf(String(plainValue(date))));
    if (from !== undefined && until !== undefined && until <= from)
      report([...path, "until"], { kind: "inconsistent", message: "the task ends before it begins" });
  }
  checkConditions(raw, model, report);
  const shares = select(raw, "mission.contributors.*.share").map(({ value }) => plainValue(value));
  const sum = shares.reduce<number>((total, value) => total + (typeof value === "number" ? value : NaN), 0);
  if (shares.length > 0 && Math.abs(sum - 1) > 0.02)
    report(
      ["mission", "contributors"],
      {
        kind: "inconsistent",
        message: `shares of contributors add up to ${sum.toFixed(3)}`,
        expected: "1, within 0.02",
      },
      true,
    );
}
