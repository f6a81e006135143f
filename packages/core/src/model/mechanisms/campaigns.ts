import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { above, closing } from "../rules.ts";
import { forceKindCount, forceKinds, groupKinds, mechanism } from "../tables.ts";
import { chanceToPrevail } from "./bargaining.ts";

const criminal = groupKinds.indexOf("criminal");
const army = forceKinds.indexOf("army");

/**
 * How far leaders set their men on the people of their enemy: an ideology that calls these the enemy, a war that leaders want, and
 * the fear of losing it must come together; below what they dare, nothing happens.
 */
export function campaignAim(ideology: number, will: number, threat: number, dare: number): number {
  return above(ideology * will * threat, dare);
}

export const campaigns = mechanism({
  id: "campaigns",
  title: "Leaders decide on mass killing",
  summary:
    "Mass killing is a strategy that leaders choose: where they see a part of the people as the enemy (Harff 2003; Straus 2015) and a war " +
    "threatens what they hold (Valentino, Huth and Balch-Lindsay 2004), most of all when power has just been seized. Most wars see none, " +
    "because most leaders lack the ideology. Militias follow the state that they fight for. It is given up when leaders settle or the threat is gone.",
  cites: ["harff2003", "valentino2004", "straus2015"],
  parameters: {
    dare: num({ default: 0.2, max: 0.9, plausible: [0.1, 0.4], unit: "share", label: "Ideology times will times threat below which leaders do not begin", evidence: "assumed", cites: ["harff2003"] }),
    rate: num({ default: 0.5, max: 5, plausible: [0.1, 1.5], unit: "1/week", label: "Speed at which a campaign is organised and ends", evidence: "assumed", cites: ["straus2015"] }),
  },
  sequential: "the few groups look at the strength of all; rows do not look at what is written, so order cannot matter",
  reads: {
    groups: ["alive", "kind", "progovernment", "fighters", "cohesion", "commitment", "ideology"],
    forces: ["strength", "skill"],
    country: ["governmentCommitment", "ideology", "coup"],
  },
  writes: { groups: ["campaign"], country: ["campaign"] },
  run({ groups: g, forces: f, country: c }, p, { step }) {
    const move = closing(p.rate, step);
    let state = 0, rebels = 0;
    for (let row = army; row < f.n; row += forceKindCount) state += f.strength[row] * f.skill[row];
    for (let j = 0; j < g.n; j++) {
      if (g.alive[j] === 0 || g.kind[j] === criminal) continue;
      if (g.progovernment[j] === 1) state += g.fighters[j] * g.cohesion[j];
      else rebels += g.fighters[j] * g.cohesion[j];
    }
    // Whoever has just seized power fears to lose it.
    const threat = 1 - (1 - chanceToPrevail(rebels, state)) * (1 - c.coup[0]);
    const aim = campaignAim(c.ideology[0], 1 - c.governmentCommitment[0], threat, p.dare);
    c.campaign[0] = clamp01(c.campaign[0] + (aim - c.campaign[0]) * move);
    for (let j = 0; j < g.n; j++) {
      if (g.alive[j] === 0) continue;
      const own = campaignAim(g.ideology[j], 1 - g.commitment[j], chanceToPrevail(state, rebels), p.dare);
      g.campaign[j] += ((g.progovernment[j] === 1 ? g.ideology[j] * c.campaign[0] : own) - g.campaign[j]) * move;
    }
  },
});
