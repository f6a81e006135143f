import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Share of people who can make a living: subsistence, and what the market adds; displaced people have lost their land. */
export function livelihoodTarget(subsistence: number, market: number, trade: number, displaced: number, loss: number): number {
  return (subsistence + (1 - subsistence) * trade * market) * (1 - loss * displaced);
}

export const livelihoods = mechanism({
  id: "livelihoods",
  title: "Livelihoods",
  summary:
    "People live off land and market. Villages feed themselves in part, towns depend on trade; displaced people have lost both. " +
    "Disasters and epidemics destroy livelihoods quickly, recovery takes years. Relief makes few people dependent: the published " +
    "evidence for that is thin, so the default is small.",
  cites: ["bozzoliBruck2009", "ibanezVelez2008", "barrettMaxwell2005", "blattmanMiguel2010"],
  parameters: {
    recovery: num({ default: 0.015, max: 5, plausible: [0.005, 0.04], unit: "1/week", label: "Speed of recovery", evidence: "assumed", cites: ["bozzoliBruck2009"] }),
    ruin: num({ default: 0.06, max: 5, plausible: [0.02, 0.2], unit: "1/week", label: "Speed of loss", evidence: "assumed" }),
    village: num({ default: 0.4, max: 1, plausible: [0.2, 0.6], unit: "share", label: "People who live off their land in a village", evidence: "assumed", cites: ["bozzoliBruck2009"] }),
    town: num({ default: 0.15, max: 1, plausible: [0.05, 0.3], unit: "share", label: "People in towns who make a living without a market", evidence: "assumed" }),
    trade: num({ default: 0.75, max: 1, plausible: [0.5, 0.9], unit: "share", label: "Others to whom a full market gives a living", evidence: "assumed" }),
    displaced: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Livelihoods lost with displacement", evidence: "expert", cites: ["ibanezVelez2008"] }),
    disaster: num({ default: 0.6, max: 1, plausible: [0.2, 0.9], unit: "share", label: "Livelihoods lost in the worst disaster", evidence: "assumed" }),
    epidemic: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Livelihoods lost in the worst epidemic", evidence: "assumed" }),
    dependency: num({ default: 0.02, max: 1, plausible: [0, 0.15], unit: "share", label: "Livelihoods given up where relief covers everything", evidence: "expert", cites: ["barrettMaxwell2005"] }),
  },
  over: "communities",
  reads: {
    communities: ["district", "urban", "population", "hosted", "relief"],
    districts: ["market", "disaster", "epidemic"],
  },
  writes: { communities: ["livelihood"] },
  run({ communities: c, districts: d }, p, { from, to, step }) {
    const recovery = closing(p.recovery, step);
    const ruin = closing(p.ruin, step);
    let current = -1;
    let market = 0;
    let spared = 1;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current) {
        current = k;
        market = d.market[k];
        spared = (1 - p.disaster * d.disaster[k]) * (1 - p.epidemic * d.epidemic[k]);
      }
      const guests = c.hosted[i];
      const here = c.population[i] + guests;
      const subsistence = c.urban[i] === 1 ? p.town : p.village;
      const earned = livelihoodTarget(subsistence, market, p.trade, here > 0 ? guests / here : 0, p.displaced);
      const target = earned * spared * (1 - p.dependency * c.relief[i]);
      const now = c.livelihood[i];
      c.livelihood[i] = now + (target - now) * (target > now ? recovery : ruin);
    }
  },
});
