import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, groupKinds, mechanism } from "../tables.ts";

const police = forceKinds.indexOf("police"), army = forceKinds.indexOf("army");
const criminal = groupKinds.indexOf("criminal");

/** People who join in a week: willing supporters without a livelihood, as far as the group can feed them. */
export function joiners(people: number, support: number, idle: number, means: number, will: number, rate: number): number {
  return rate * people * support * idle * means * will;
}

/** How inclined former fighters are to take up arms again: tied to their commanders, without a livelihood, with nothing good to say of the government. */
export function inclination(ties: number, livelihood: number, attitude: number): number {
  return ties * (1 - livelihood) * (1 - attitude);
}

export const recruitment = mechanism({
  id: "recruitment",
  title: "Joining, deserting and joining again",
  summary:
    "Groups at war recruit idle young people who support the cause, as far as their means go (Collier and Hoeffler 2004; Weinstein 2007), " +
    "and first of all former fighters who have no livelihood and are still tied to their commanders (Humphreys and Weinstein 2007). Most who join are asked " +
    "by somebody, so few fighters reach few people (Humphreys and Weinstein 2008). When " +
    "leaders settle or losses mount, men drift home with what they have. Some soldiers who desert because nobody pays them find their way " +
    "to those who fight.",
  cites: ["collierHoeffler2004", "weinstein2007", "humphreysWeinstein2007", "humphreysWeinstein2008", "blattmanAnnan2016"],
  parameters: {
    rate: num({ default: 0.0003, min: 0, max: 0.1, plausible: [0.0001, 0.001], unit: "1/week", label: "Joining by idle supporters of a group with full means", evidence: "assumed", cites: ["collierHoeffler2004"] }),
    askers: num({ default: 0.2, min: 0.001, max: 20, plausible: [0.05, 1], unit: "fighters per 1,000 people", label: "Fighters who ask half of the people whom they could ask", evidence: "assumed", cites: ["humphreysWeinstein2008"] }),
    again: num({ default: 0.03, min: 0, max: 1, plausible: [0.005, 0.08], unit: "1/week", label: "Joining again by former fighters without livelihood, with full ties and nothing good to say of the government", evidence: "assumed", cites: ["humphreysWeinstein2007"] }),
    desertion: num({ default: 0.004, min: 0, max: 1, plausible: [0.001, 0.01], unit: "1/week", label: "Drifting home when leaders want peace", evidence: "assumed" }),
    broke: num({ default: 0.008, min: 0, max: 1, plausible: [0.002, 0.02], unit: "1/week", label: "Leaving a group without means", evidence: "assumed", cites: ["weinstein2007"] }),
    defection: num({ default: 0.5, max: 1, plausible: [0.1, 0.9], unit: "share", label: "Deserters who join a group that everybody supports", evidence: "assumed" }),
    taken: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.9], unit: "weapons per fighter", label: "Weapons that go home with a deserter", evidence: "assumed" }),
  },
  over: "cells",
  reads: {
    cells: ["group", "district", "support", "ties", "exLivelihood", "attitude"],
    groups: ["alive", "kind", "commitment", "resources", "progovernment"],
    districts: ["people", "idle", "policing"],
    forces: ["deserted"],
  },
  before: { cells: ["fighters"] },
  changes: { cells: ["fighters", "exFighters", "recruits", "weapons", "leakedWeapons"] },
  run({ cells: c, groups: g, districts: d, forces: f }, p, { from, to, step }) {
    for (let i = from; i < to; i++) {
      const group = c.group[i];
      if (g.alive[group] === 0) continue;
      const k = c.district[i];
      const will = g.kind[group] === criminal ? 1 - d.policing[k] : 1 - g.commitment[group];
      const back = c.exFighters[i] * closing(p.again * inclination(c.ties[i], c.exLivelihood[i], c.attitude[i]) * will * (1 / 2 + g.resources[group] / 2), step);
      // A group recruits where it stands: its present fighters are the ones who ask, and each can ask so many.
      const asks = d.people[k] > 0 ? saturate(c.fighters[i], (p.askers * d.people[k]) / 1000) : 0;
      let armed = 0;
      for (let j = k * g.n; j < (k + 1) * g.n; j++) armed += c.fightersBefore[j];
      const deserters = f.deserted[k * forceKindCount + police] + f.deserted[k * forceKindCount + army];
      const fresh =
        joiners(d.people[k], c.support[i], d.idle[k], g.resources[group], will, p.rate) * asks * step +
        (g.progovernment[group] === 1 ? 0 : p.defection * deserters * c.support[i] * will * asks * (armed > 0 ? c.fighters[i] / armed : 0));
      const leave = c.fighters[i] * closing(p.desertion * (1 - will) + p.broke * (1 - g.resources[group]), step);
      c.exFighters[i] += leave - back;
      c.fighters[i] += back + fresh - leave;
      c.recruits[i] += back + fresh;
      const taken = Math.min(c.weapons[i], p.taken * leave);
      c.weapons[i] += back + fresh - taken;
      c.leakedWeapons[i] += taken;
    }
  },
});
