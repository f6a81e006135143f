import { valueAt } from "../plain.ts";
import type { Finding, Warner } from "./warning.ts";

/** Ceilings far above the people that are ever available under them, and people above the ceiling. */
export const ceilings: Warner = {
  kind: "ceiling",
  find: ({ spec, file }) => {
    const { mission } = spec;
    if (mission === null || file.mission === null) return [];
    const keys = Object.keys(file.mission.phases);
    return mission.phases.flatMap((phase, at): Finding[] => {
      // That it never begins is told elsewhere.
      if (phase.week >= spec.weeks) return [];
      const until = Math.min(mission.phases[at + 1]?.week ?? Infinity, spec.weeks);
      const most = { military: 0, police: 0 };
      const kinds = {
        military: ["infantry", "engineers", "medical", "sensors", "observers"],
        police: ["formedPolice", "individualPolice"],
      } as const;
      const weeks = [phase.week, ...mission.strength.map(({ week }) => week)].filter(
        (week) => week >= phase.week && week < until,
      );
      for (const kind of ["military", "police"] as const)
        for (const week of weeks) {
          const there = kinds[kind].reduce(
            (sum, of) =>
              sum +
              valueAt(
                mission.strength.map((step) => [step.week, step[of] ?? 0] as const),
                week,
              ),
            0,
          );
          most[kind] = Math.max(most[kind], there);
        }
      return (["military", "police"] as const).flatMap((kind): Finding[] => {
        const ceiling = Math.max(phase[kind], ...(phase.plan?.[kind] ?? []).map(({ value }) => value));
        const path = ["mission", "phases", keys[at]!, kind];
        const people = Math.round(most[kind]).toLocaleString("en-GB");
        const limit = ceiling.toLocaleString("en-GB");
        if (most[kind] > ceiling * tolerance)
          return [
            {
              path,
              message: `up to ${people} people are available, but the ceiling is ${limit}: the rest does not deploy`,
            },
          ];
        return ceiling > 0 && most[kind] < ceiling / 2
          ? [{ path, message: `the ceiling is ${limit}, but at most ${people} people are available: it binds nobody` }]
          : [];
      });
    });
  },
};

/** Reports of strength differ by a few people; a twentieth is more than that. */
const tolerance = 1.05;
