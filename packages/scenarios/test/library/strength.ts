import type { MissionSpec } from "@truce/core";
import { weekOf } from "../../src/index.ts";

/** Strength that a mission's file gives for a day: troops/police/observers. */
export function strengthOn(mission: MissionSpec, start: string, date: string): string {
  const { infantry, formedPolice, individualPolice, observers } = mission.strength.findLast(
    ({ week }) => week <= weekOf(date, start),
  )!;
  return `${infantry}/${formedPolice + individualPolice}/${observers}`;
}

/** Days on which the file has more people than the ceiling in force; the engine lets in only as many as the ceiling. */
export function aboveCeiling(mission: MissionSpec): number[] {
  return mission.strength.flatMap(({ week, infantry, observers, formedPolice, individualPolice }) => {
    const phase = mission.phases.findLast((one) => one.week <= week);
    if (phase === undefined) return [];
    return infantry + observers > phase.military || formedPolice + individualPolice > phase.police ? [week] : [];
  });
}

/** Ceilings in the order in which they bind: date, military/police. */
export function ceilings(mission: MissionSpec, dateOf: (week: number) => string): string[] {
  return mission.phases.map(({ week, military, police }) => `${dateOf(week)} ${military}/${police}`);
}
