import { clamp01, exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { mechanism } from "../tables.ts";

export const reintegration = mechanism({
  id: "reintegration",
  title: "Former fighters find their place, or not",
  summary:
    "Markets and programme money give former fighters work; the promise of further support holds them better than training alone " +
    "(Blattman and Annan 2016). Work and time loosen the ties to commanders; their neighbours' memory of what they did decides whether " +
    "they are accepted (Humphreys and Weinstein 2007).",
  cites: ["blattmanAnnan2016", "humphreysWeinstein2007"],
  parameters: {
    hiring: num({ default: 0.015, min: 0, max: 1, plausible: [0.005, 0.04], unit: "1/week", label: "Speed at which former fighters find or lose work", evidence: "assumed", cites: ["blattmanAnnan2016"] }),
    market: num({ default: 0.6, min: 0, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Former fighters a fully active market employs", evidence: "assumed" }),
    programme: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Further employed by a fully funded programme", evidence: "assumed", cites: ["blattmanAnnan2016"] }),
    moneyHalf: num({ default: 8, min: 0.1, plausible: [3, 20], unit: "US dollars per former fighter a week", label: "Money at which half of that is reached", evidence: "assumed", cites: ["blattmanAnnan2016"] }),
    loosening: num({ default: 0.006, min: 0, max: 1, plausible: [0.002, 0.015], unit: "1/week", label: "Loosening of ties with time", evidence: "assumed", cites: ["humphreysWeinstein2007"] }),
    work: num({ default: 0.012, min: 0, max: 1, plausible: [0.004, 0.03], unit: "1/week", label: "Further loosening for those who work", evidence: "assumed", cites: ["blattmanAnnan2016"] }),
    forgiving: num({ default: 0.01, min: 0, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Speed at which acceptance follows what people remember", evidence: "assumed", cites: ["humphreysWeinstein2007"] }),
  },
  over: "cells",
  reads: {
    cells: ["group", "district", "exFighters", "support"],
    groups: ["commitment"],
    work: ["reintegration"],
    districts: ["market", "firstCommunity", "lastCommunity"],
    communities: ["population", "trustState"],
  },
  writes: { cells: ["exLivelihood", "ties", "acceptance", "attitude"] },
  run({ cells: c, groups: g, work, districts: d, communities: m }, p, { from, to, step }) {
    const hire = closing(p.hiring, step);
    const forgive = closing(p.forgiving, step);
    // What former fighters of all groups share in a district, worked out when the loop enters it.
    let current = -1;
    let dollars = 0, trust = 0;
    for (let i = from; i < to; i++) {
      if (c.exFighters[i] <= 0) continue;
      const k = c.district[i];
      if (k !== current) {
        current = k;
        let former = 0;
        for (let j = k * g.n; j < (k + 1) * g.n; j++) former += c.exFighters[j];
        dollars = former > 0 ? (work.reintegration[k] * 1e6) / former : 0;
        let people = 0, trusting = 0;
        for (let j = d.firstCommunity[k], end = d.lastCommunity[k]; j < end; j++) {
          people += m.population[j];
          trusting += m.population[j] * m.trustState[j];
        }
        trust = people > 0 ? trusting / people : 0;
      }
      const target = clamp01(p.market * d.market[k] * (1 / 2 + c.acceptance[i] / 2) + (p.programme * dollars) / (dollars + p.moneyHalf));
      c.exLivelihood[i] += (target - c.exLivelihood[i]) * hire;
      c.ties[i] *= exp(-(p.loosening + p.work * c.exLivelihood[i]) * g.commitment[c.group[i]] * step);
      c.acceptance[i] += (clamp01(1 / 2 + c.support[i] / 2) - c.acceptance[i]) * forgive;
      c.attitude[i] += (clamp01((c.exLivelihood[i] + trust) / 2) - c.attitude[i]) * forgive;
    }
  },
});
