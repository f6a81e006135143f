import { mechanism, shockKinds } from "../tables.ts";

type ShockKind = (typeof shockKinds)[number];

/** Shocks that strike districts; the others strike the whole country. */
const inDistricts: ReadonlySet<ShockKind> = new Set(["earthquake", "epidemic", "missionHarm"]);

/** True while a shock that begins at `start` and lasts `weeks` is on. */
export function isOn(week: number, start: number, weeks: number): boolean {
  return week >= start && week < start + weeks;
}

export const shocks = mechanism({
  id: "shocks",
  title: "Scheduled shocks",
  summary:
    "Elections, earthquakes, epidemics, cuts of money, hostage-taking, coups, wars next door, hostile information, the exit of " +
    "leaders and harm that the mission brings come from the scenario; what they do is decided by those who experience them.",
  cites: [],
  sequential: "each shock may raise the same national number; the strongest counts, so order cannot matter",
  reads: { shocks: ["week", "weeks", "kind", "severity", "district", "ideology"], mission: ["strength"] },
  writes: {
    districts: ["disaster", "epidemic", "missionHarm"],
    country: ["electionHeat", "coup", "moneyCut", "neighbourWar", "informationAttack", "leaderExit", "hostageTaking"],
  },
  changes: { country: ["ideology"] },
  run({ shocks: s, mission: m, districts: d, country: c }, _p, { week }) {
    // What each kind of shock raises.
    const raised = {
      election: c.electionHeat, earthquake: d.disaster, epidemic: d.epidemic, moneyCut: c.moneyCut, hostageTaking: c.hostageTaking, coup: c.coup,
      neighbourWar: c.neighbourWar, informationAttack: c.informationAttack, leaderExit: c.leaderExit, missionHarm: d.missionHarm,
    } satisfies Record<ShockKind, unknown>;
    for (const kind of shockKinds) raised[kind].fill(0);
    for (let i = 0; i < s.n; i++) {
      if (!isOn(week, s.week[i], s.weeks[i])) continue;
      const kind = shockKinds[s.kind[i]]!;
      // Where no mission is, it harms nobody.
      if (kind === "missionHarm" && m.strength[0] === 0) continue;
      if (kind === "coup" && s.ideology[i] >= 0) c.ideology[0] = s.ideology[i];
      const column = raised[kind];
      if (!inDistricts.has(kind)) column[0] = Math.max(column[0], s.severity[i]);
      else for (let k = 0; k < d.n; k++) if (s.district[i] < 0 || s.district[i] === k) column[k] = Math.max(column[k]!, s.severity[i]);
    }
  },
});
