import type { MissionSpec, Step } from "../spec.ts";
import { plannedLevers } from "../tables.ts";

export interface PlanRow {
  readonly what: number;
  readonly row: number;
  readonly week: number;
  readonly value: number;
}

/** What a mission plans to change as weeks go by, in order of week; rows are those of phases and tasks in the order of the mission. */
export function planRows(mission: MissionSpec | null): PlanRow[] {
  if (mission === null) return [];
  const rows: PlanRow[] = [];
  const add = (row: number, plan: Readonly<Record<string, readonly Step[] | undefined>> = {}): void => {
    for (const [name, steps = []] of Object.entries(plan)) {
      const what = plannedLevers.findIndex((lever) => lever === name);
      if (what < 0) throw new RangeError(`"${name}" cannot be planned by the week; what can: ${plannedLevers.join(", ")}`);
      for (const { week, value } of steps) rows.push({ what, row, week, value });
    }
  };
  add(0, mission.plan);
  let task = 0;
  mission.phases.forEach((phase, p) => {
    add(p, phase.plan);
    for (const { plan } of phase.tasks) add(task++, plan);
  });
  return rows.sort((a, b) => a.week - b.week);
}
