import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Share of relief that armed men take: more of them who tax the people take more, escorts keep them off. */
export function captured(most: number, taxing: number, half: number, escorted: number): number {
  return most * saturate(taxing, half) * (1 - escorted);
}

export const aidCapture = mechanism({
  id: "aidCapture",
  title: "Capture of relief",
  summary:
    "Armed groups that live off the people also live off relief: they tax, loot and divert it where they are strong and unwatched. " +
    "Food aid can prolong a war in this way (Nunn and Qian 2014). Escorts protect part of it.",
  cites: ["nunnQian2014", "weinstein2007"],
  parameters: {
    most: num({ default: 0.4, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Relief taken where armed groups are everywhere", evidence: "assumed", cites: ["nunnQian2014"] }),
    half: num({ default: 2, min: 0.01, plausible: [0.5, 8], unit: "taxing fighters per 1,000", label: "Fighters who tax the people at which half of that is taken", evidence: "assumed" }),
    escorts: num({ default: 0.7, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Capture that strong escorts prevent", evidence: "assumed" }),
    escortsHalf: num({ default: 50, min: 1, plausible: [10, 200], unit: "people", label: "Escorts in a district at which half of that is reached", evidence: "assumed" }),
  },
  over: "districts",
  reads: {
    districts: ["people"],
    cells: ["fighters", "extortion"],
    work: ["food", "water", "shelter", "medical", "escorts"],
  },
  writes: { districts: ["divertedAid"] },
  run({ districts: d, cells: e, work: w }, p, { from, to, step }) {
    const thousand = 1000;
    const groups = e.n / d.n;
    for (let k = from; k < to; k++) {
      const aid = (w.food[k] + w.water[k] + w.shelter[k] + w.medical[k]) * step;
      let taxing = 0;
      for (let j = k * groups; j < (k + 1) * groups; j++) taxing += e.fighters[j] * e.extortion[j];
      const dense = d.people[k] > 0 ? (taxing * thousand) / d.people[k] : 0;
      d.divertedAid[k] = aid * captured(p.most, dense, p.half, p.escorts * saturate(w.escorts[k], p.escortsHalf));
    }
  },
});
