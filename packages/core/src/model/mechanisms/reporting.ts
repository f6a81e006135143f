import { num } from "../../kernel/parameter.ts";
import { delivered } from "../delivery.ts";
import { closing, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, mechanism, unitKindCount, unitKinds } from "../tables.ts";

const police = forceKinds.indexOf("police");
const observers = unitKinds.indexOf("observers");

/**
 * Share of people who would tell somebody in uniform what they know. Somebody must be in reach; they must know what to do or
 * trust those whom they tell; and the cost of being found out grows with fear. Two audiences give two chances.
 */
export function willingness(toPolice: number, toMission: number, fear: number, cost: number): number {
  return (1 - (1 - toPolice) * (1 - toMission)) * (1 - cost * fear);
}

/** Chance that one audience is told: its reach times a mix of trust in it and knowledge of rights and procedures. */
export function told(reach: number, trust: number, rights: number, knowledge: number): number {
  return reach * (trust + knowledge * rights * (1 - trust));
}

export const reporting = mechanism({
  id: "reporting",
  title: "Willingness to report",
  summary:
    "People report crimes and threats to police or peacekeepers who are in reach, whom they trust, or whom they know how to use, " +
    "unless they fear reprisal. Patrols and knowledge of the law raised reporting in Liberia without raising trust " +
    "(Blair, Karim and Morse 2019), so the two are separate ways. Women in uniform make it somewhat easier.",
  cites: ["blairKarimMorse2019", "berman2011", "sunshineTyler2003", "karim2017"],
  parameters: {
    rate: num({ default: 0.1, max: 5, plausible: [0.03, 0.3], unit: "1/week", label: "Speed at which habits follow", evidence: "assumed" }),
    reach: num({ default: 0.15, max: 1, plausible: [0.05, 0.3], unit: "share", label: "Reach of police or peacekeepers without presence: by road and radio", evidence: "assumed" }),
    knowledge: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "People without trust who report because they know their rights", evidence: "expert", cites: ["blairKarimMorse2019"] }),
    cost: num({ default: 0.7, max: 1, plausible: [0.3, 0.95], unit: "share", label: "Reports that full fear prevents", evidence: "assumed", cites: ["kalyvas2006", "berman2011"] }),
    liaison: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Missing reach of peacekeepers that liaison staff among the people give", evidence: "assumed", cites: ["blairKarimMorse2019"] }),
    liaisonHalf: num({ default: 0.3, min: 0.001, plausible: [0.1, 1], unit: "people per 10,000", label: "Liaison staff at which half of that is reached", evidence: "assumed" }),
    women: num({ default: 0.15, max: 2, plausible: [0, 0.4], unit: "ratio", label: "Extra reports to a service half of whom are women, as a share", evidence: "assumed", cites: ["karim2017"] }),
  },
  over: "communities",
  reads: {
    communities: ["district", "trustPolice", "trustMission", "rights", "fear", "trials"],
    districts: ["policing", "presence", "people"],
    work: ["engagement"],
    trialWork: ["share", "engagement"],
    forces: ["women"],
    units: ["strength", "women"],
    mission: ["active"],
  },
  writes: { communities: ["reporting"] },
  run({ communities: c, districts: d, forces: f, units: u, work: w, trialWork: part, mission }, p, { from, to, step }) {
    const move = closing(p.rate, step);
    const active = mission.active[0];
    const tenThousand = 10000;
    let current = -1;
    let bits = 0;
    let policeReach = 0;
    let missionReach = 0;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current || c.trials[i] !== bits) {
        current = k;
        bits = c.trials[i];
        let people = 0;
        let women = 0;
        for (let j = k * unitKindCount; j <= k * unitKindCount + observers; j++) {
          people += u.strength[j];
          women += u.strength[j] * u.women[j];
        }
        policeReach = (p.reach + (1 - p.reach) * d.policing[k]) * (1 + 2 * p.women * f.women[k * forceKindCount + police]);
        const met = d.people[k] > 0 ? (delivered(w.engagement, part.engagement, part, k, d.n, bits) * tenThousand) / d.people[k] : 0;
        const near = d.presence[k] + (1 - d.presence[k]) * p.liaison * saturate(met, p.liaisonHalf);
        missionReach = active * (p.reach + (1 - p.reach) * near) * (1 + 2 * p.women * (people > 0 ? women / people : 0));
      }
      const rights = c.rights[i];
      const target = willingness(
        told(Math.min(1, policeReach), c.trustPolice[i], rights, p.knowledge),
        told(Math.min(1, missionReach), c.trustMission[i], rights, p.knowledge),
        c.fear[i],
        p.cost,
      );
      c.reporting[i] += (target - c.reporting[i]) * move;
    }
  },
});
