import { exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";

const spoiler = 2;

/** Hazard that hard-liners leave: leaders settle, discipline is loose, and there is something to live on. */
export function splitHazard(commitment: number, cohesion: number, resources: number, rate: number): number {
  return rate * commitment * (1 - cohesion) * (1 - cohesion) * resources;
}

export const splits = mechanism({
  id: "splits",
  title: "Spoilers break away",
  summary:
    "When leaders settle, commanders who gain from war may not follow (Stedman 1997); loosely knit groups split more easily " +
    "(Staniland 2014). The faction takes part of the fighters and their means and is no party to the agreement.",
  cites: ["stedman1997", "staniland2014"],
  parameters: {
    rate: num({ default: 0.015, min: 0, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Splitting of a group without cohesion, with full means, whose leaders settle", evidence: "assumed", cites: ["stedman1997"] }),
    faction: num({ default: 0.15, min: 0.01, max: 0.5, plausible: [0.05, 0.3], unit: "share", label: "Fighters who leave with the hard-liners", evidence: "assumed" }),
    smallest: num({ default: 300, min: 1, plausible: [100, 1000], unit: "fighters", label: "Smallest group that can split", evidence: "assumed" }),
  },
  sequential: "a faction takes the first free row, so groups are visited in row order and at most one splits in a tick",
  changes: {
    groups: [
      "kind", "alive", "progovernment", "socialGroup", "leadership", "sponsor", "parent", "sponsorship", "resources", "cohesion",
      "restraint", "ideology", "commitment", "fought", "responseBelief", "fighters",
    ],
    cells: ["fighters", "weapons", "band"],
  },
  streams: ["split"],
  run({ groups: g, cells: c }, p, ctx) {
    const districts = c.n / g.n;
    let free = -1;
    for (let i = 0; i < g.n && free < 0; i++) if (g.alive[i] === 0) free = i;
    if (free < 0) return;
    for (let i = 0; i < g.n; i++) {
      if (g.alive[i] === 0 || g.kind[i] >= spoiler || g.fighters[i] < p.smallest) continue;
      const hazard = splitHazard(g.commitment[i], g.cohesion[i], g.resources[i], p.rate);
      if (ctx.draw.split.unit(i) >= 1 - exp(-hazard * ctx.step)) continue;
      g.alive[free] = 1;
      g.kind[free] = spoiler;
      g.parent[free] = i;
      g.leadership[free] = -1;
      for (const column of [g.progovernment, g.socialGroup, g.sponsor, g.sponsorship, g.resources, g.restraint, g.ideology, g.responseBelief, g.fought]) column[free] = column[i];
      g.commitment[free] = 0;
      g.cohesion[free] = (1 + g.cohesion[i]) / 2;
      let left = 0;
      for (let k = 0; k < districts; k++) {
        const from = k * g.n + i;
        const to = k * g.n + free;
        const men = p.faction * c.fighters[from];
        const arms = p.faction * c.weapons[from];
        c.fighters[from] -= men;
        c.fighters[to] += men;
        c.weapons[from] -= arms;
        c.weapons[to] += arms;
        c.band[to] = 0;
        left += men;
      }
      g.fighters[i] -= left;
      g.fighters[free] = left;
      ctx.emit("split", { parent: i, group: free, fighters: left });
      return;
    }
  },
});
