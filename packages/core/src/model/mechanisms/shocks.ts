import { mechanism } from "../tables.ts";

const election = 0, earthquake = 1, epidemic = 2, moneyCut = 3, hostageTaking = 4, coup = 5, neighbourWar = 6, informationAttack = 7, missionHarm = 9;

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
    for (const column of [d.disaster, d.epidemic, d.missionHarm, c.electionHeat, c.coup, c.moneyCut, c.neighbourWar, c.informationAttack, c.leaderExit, c.hostageTaking])
      column.fill(0);
    const nationwide = new Map([
      [election, c.electionHeat], [moneyCut, c.moneyCut], [hostageTaking, c.hostageTaking], [coup, c.coup],
      [neighbourWar, c.neighbourWar], [informationAttack, c.informationAttack],
    ]);
    for (let i = 0; i < s.n; i++) {
      if (!isOn(week, s.week[i], s.weeks[i])) continue;
      const kind = s.kind[i];
      // Where no mission is, it harms nobody.
      if (kind === missionHarm && m.strength[0] === 0) continue;
      if (kind === coup && s.ideology[i] >= 0) c.ideology[0] = s.ideology[i];
      const local = kind === earthquake ? d.disaster : kind === epidemic ? d.epidemic : kind === missionHarm ? d.missionHarm : null;
      if (local === null) {
        const column = nationwide.get(kind) ?? c.leaderExit;
        column[0] = Math.max(column[0], s.severity[i]);
        continue;
      }
      for (let k = 0; k < d.n; k++) if (s.district[i] < 0 || s.district[i] === k) local[k] = Math.max(local[k], s.severity[i]);
    }
  },
});
