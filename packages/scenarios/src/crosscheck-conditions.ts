import { checkNumber, isRecord, type Report } from "./check.ts";
import type { Path } from "./document.ts";
import type { ModelNames } from "./names.ts";
import { plainValue, select } from "./select.ts";
import { unknownName } from "./unknown-name.ts";

/** Where a mandate may name something that the mission can know. */
const places = [
  "mission.phases.*.when",
  "mission.phases.*.tasks.*.when",
  "mission.phases.*.tasks.*.until",
  "mission.phases.*.tasks.*.benchmark",
];

/** Checks conditions and benchmarks: what they look at, that they ask for something, and that it can be reached. */
export function checkConditions(raw: Record<string, unknown>, model: ModelNames | undefined, report: Report): void {
  for (const place of places)
    for (const { path, value } of select(raw, place))
      if (isRecord(value) && "measure" in value) checkCondition(value, path, model, report);
  const [first] = select(raw, "mission.phases.*");
  if (first !== undefined && isRecord(first.value) && first.value["when"] !== undefined)
    report([...first.path, "when"], {
      kind: "inconsistent",
      message: "the first phase waits for a condition, but before it nobody is there to find out",
      todo: "give it a date only, or put a phase with a small ceiling before it",
    });
}

function checkCondition(
  value: Record<string, unknown>,
  path: Path,
  model: ModelNames | undefined,
  report: Report,
): void {
  const bounds = ["atLeast", "atMost"].filter((key) => value[key] !== undefined);
  if (bounds.length === 0)
    report(
      path,
      {
        kind: "missing-key",
        message: "the condition says what it looks at and not how much of it there must be",
        expected: "atLeast, atMost or both",
      },
      true,
    );
  const [low, high] = [plainValue(value["atLeast"]), plainValue(value["atMost"])];
  if (typeof low === "number" && typeof high === "number" && low > high)
    report([...path, "atMost"], { kind: "inconsistent", message: `nothing is at least ${low} and at most ${high}` });
  const measure = value["measure"];
  if (model?.knowable === undefined || typeof measure !== "string") return;
  if (!Object.hasOwn(model.knowable, measure)) {
    const complaint = unknownName("thing that a mission can know", measure, Object.keys(model.knowable));
    return report([...path, "measure"], { ...complaint, expected: `one of ${Object.keys(model.knowable).join(", ")}` });
  }
  const limits = model.knowable[measure]!;
  for (const key of bounds) {
    const bound = plainValue(value[key]);
    if (typeof bound === "number") checkNumber(bound, limits, (complaint) => report([...path, key], complaint), []);
  }
}
