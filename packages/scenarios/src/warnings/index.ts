import { printPath } from "../document.ts";
import type { Scenario } from "../load.ts";
import type { ModelNames } from "../names.ts";
import { afterTheEnd } from "./after-the-end.ts";
import { ceilings } from "./ceilings.ts";
import { figures } from "./figures.ts";
import { sources } from "./sources.ts";
import type { Warner, Warning } from "./warning.ts";

const warners: readonly Warner[] = [figures, sources, ceilings, afterTheEnd];

/** Everything that the author of a valid scenario may want to know, in the order of the files. */
export function warningsOf(scenario: Scenario, model?: ModelNames): Warning[] {
  const older = scenario.changes.map((change): Warning => ({ kind: "older-format", ...change }));
  const found = warners.flatMap(({ kind, find }) =>
    find(scenario, model).map(({ path, message, onKey = false }): Warning => ({
      kind,
      ...scenario.place(path, onKey),
      path: printPath(path),
      message,
    })),
  );
  return [...older, ...found];
}
