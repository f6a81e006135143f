import { unknownName, type Report } from "@truce/scenarios";
import type { Arm } from "../types.ts";
import type { Parts } from "./parts.ts";
import type { scaleKinds } from "./schema.ts";

/** How mandates are brought to the same cost. */
export interface EqualiseSettings {
  /** The cost that all are brought to: an amount, an arm (of several countries, its id without the country), or null for the cheapest. */
  readonly to: number | string | null;
  readonly scale: (typeof scaleKinds)[number];
  /** Points of the experiment's own that are run, evenly spread over its design. */
  readonly points: number;
  readonly replications: number;
  /** Share of the budget by which a mandate may miss it. */
  readonly tolerance: number;
  readonly rounds: number;
}

/** What the file says about it; what is left out has a usual value. */
export function readEqualise(
  parts: Parts,
  arms: readonly Pick<Arm, "id" | "withoutMission">[],
  report: Report,
): EqualiseSettings {
  const {
    to = null,
    scale = "peopleAndMoney",
    points = 8,
    replications = 2,
    tolerance = 0.005,
    rounds = 8,
  } = parts.one("equalise") ?? {};
  const missions = arms.filter(({ withoutMission }) => !withoutMission).map(({ id }) => id);
  if (typeof to === "string" && !missions.some((id) => isArm(id, to)))
    report(["equalise", "to"], unknownName("arm with a mission", to, missions));
  return { to, scale, points, replications, tolerance, rounds };
}

/** Whether a name means an arm: its id, or what stands behind the country in it. */
export function isArm(id: string, name: string): boolean {
  return id === name || id.endsWith(`-${name}`);
}
