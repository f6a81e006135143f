import type { MissionSpec } from "@truce/core";
import { weekOf } from "../../src/index.ts";

type Strength = MissionSpec["strength"][number];

/** All troops: engineers, medical units and crews of sensors stand apart in the specification. */
export function troops({ infantry, engineers = 0, medical = 0, sensors = 0 }: Strength): number {
  return infantry + engineers + medical + sensors;
}

/** Strength that a mission's file gives for a day: troops/police/observers. */
export function strengthOn(mission: MissionSpec, start: string, date: string): string {
  const row = mission.strength.findLast(({ week }) => week <= weekOf(date, start))!;
  return `${troops(row)}/${row.formedPolice + row.individualPolice}/${row.observers}`;
}

/** Days on which the file has more people than the ceiling in force; the engine lets in only as many as the ceiling. */
export function aboveCeiling(mission: MissionSpec): number[] {
  return mission.strength.flatMap((row) => {
    const phase = mission.phases.findLast((one) => one.week <= row.week);
    if (phase === undefined) return [];
    const military = troops(row) + row.observers;
    return military > phase.military || row.formedPolice + row.individualPolice > phase.police ? [row.week] : [];
  });
}

/** Ceilings in the order in which they bind: date, military/police. */
export function ceilings(mission: MissionSpec, dateOf: (week: number) => string): string[] {
  return mission.phases.map(({ week, military, police }) => `${dateOf(week)} ${military}/${police}`);
}
