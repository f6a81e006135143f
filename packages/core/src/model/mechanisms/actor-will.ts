import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { actorKinds, mechanism } from "../tables.ts";

const hostGovernment = actorKinds.indexOf("hostGovernment"), armedLeadership = actorKinds.indexOf("armedLeadership"), councilMember = actorKinds.indexOf("councilMember"), contributor = actorKinds.indexOf("contributor");

/** Attention follows what makes the news and fades when nothing does. */
export function nextWill(will: number, pull: number, move: number): number {
  return clamp01(will + (pull - will) * move);
}

export const actorWill = mechanism({
  id: "actorWill",
  title: "What political actors want",
  summary:
    "The will of leaders at war is their commitment to settle. Council members and contributors attend to a war that kills and lose " +
    "interest when it is quiet, sooner when peacekeepers die. Actors who are set against each other here are rivals.",
  cites: ["howard2008", "lundgren2021"],
  parameters: {
    rate: num({ default: 0.02, min: 0, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Speed at which attention shifts", evidence: "assumed" }),
    floor: num({ default: 0.4, min: 0, max: 1, plausible: [0.2, 0.6], unit: "share", label: "Will of outside powers when nothing happens", evidence: "assumed" }),
    alarmHalf: num({ default: 15, min: 0.1, plausible: [5, 60], unit: "deaths a week", label: "Violent deaths at which half of the alarm is reached", evidence: "assumed" }),
    fatigue: num({ default: 0.02, min: 0, max: 1, plausible: [0.005, 0.05], unit: "share per death", label: "Will that the Council and each contributor lose with each peacekeeper killed", evidence: "assumed", cites: ["lundgren2021"] }),
  },
  over: "actors",
  reads: {
    actors: ["kind"], groups: ["leadership", "commitment", "alive"], country: ["government", "governmentCommitment"],
    districts: ["battleDeaths", "civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsState"],
    mission: ["casualties"], relations: ["alignment"],
  },
  writes: { actors: ["will", "rivalry"] },
  run({ actors: a, groups: g, country, districts: d, mission, relations }, p, { from, to, step }) {
    const move = closing(p.rate, step);
    let dead = 0;
    for (let k = 0; k < d.n; k++)
      dead += d.battleDeaths[k] + d.civilianDeathsRebel[k] + d.civilianDeathsMilitia[k] + d.civilianDeathsState[k];
    dead /= step;
    const alarm = p.floor + (1 - p.floor) * saturate(dead, p.alarmHalf);
    for (let i = from; i < to; i++) {
      const kind = a.kind[i];
      if (i === country.government[0]) a.will[i] = country.governmentCommitment[0];
      // Leaders without a group, and a government that has fallen, have nobody to lead any more: their will stays what it was.
      else if (kind === armedLeadership || kind === hostGovernment) {
        for (let j = 0; j < g.n; j++) if (g.leadership[j] === i && g.alive[j] === 1) a.will[i] = g.commitment[j];
      } else {
        const own = kind === contributor || kind === councilMember ? p.fatigue * mission.casualties[0] : 0;
        a.will[i] = clamp01(nextWill(a.will[i], alarm, move) - own * a.will[i]);
      }
      let against = 0;
      let rivals = 0;
      for (let j = 0; j < a.n; j++) {
        if (j === i || a.kind[j] !== councilMember) continue;
        against += Math.max(0, -relations.alignment[i * a.n + j]);
        rivals++;
      }
      a.rivalry[i] = rivals > 0 ? clamp01(against / rivals) : 0;
    }
  },
});
