import { num } from "../../kernel/parameter.ts";
import { allocationRules, mechanism } from "../tables.ts";

const fixed = allocationRules.indexOf("static"), predictive = allocationRules.indexOf("predictive");

/** Weight of a district when units are placed: people to protect, and trouble as far as it is known. */
export function placementWeight(people: number, trouble: number, responsiveness: number): number {
  return people * (1 - responsiveness) + responsiveness * trouble;
}

export const placementWeights = mechanism({
  id: "placementWeights",
  title: "Where the mission thinks it is needed",
  summary:
    "Missions go to the worst places they know of (selection: Hultman, Kathman and Shannon 2013; Costalli in Bosnia found deployment " +
    "following severity). A static mission spreads by population; a reactive one follows last weeks' reports; a predictive one follows " +
    "the trend. Unreported violence attracts nobody.",
  cites: ["hultman2013", "ruggeri2017"],
  parameters: {
    responsiveness: num({ default: 0.6, min: 0, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Weight of known trouble against population in placing units", evidence: "assumed", cites: ["hultman2013"] }),
    floor: num({ default: 0.05, min: 0.001, max: 10, plausible: [0.01, 0.3], unit: "incidents a week", label: "Trouble assumed in a quiet district", evidence: "assumed" }),
    capital: num({ default: 0.15, min: 0, max: 1, plausible: [0.05, 0.3], unit: "share", label: "Share kept in the capital for headquarters", evidence: "assumed" }),
  },
  over: "districts",
  reads: {
    districts: ["people", "capital"], knowledge: ["incidents", "expected"], mission: ["active", "allocation"],
  },
  writes: { districts: ["placement"] },
  run({ districts: d, knowledge: k, mission: m }, p, { from, to }) {
    if (m.active[0] === 0) {
      d.placement.fill(0, from, to);
      return;
    }
    const rule = m.allocation[0];
    let people = 0, trouble = 0, capitals = 0;
    for (let i = 0; i < d.n; i++) {
      people += d.people[i];
      trouble += p.floor + (rule === predictive ? k.expected[i] : k.incidents[i]);
      capitals += d.capital[i];
    }
    const responsiveness = rule === fixed ? 0 : p.responsiveness;
    for (let i = from; i < to; i++) {
      const known = p.floor + (rule === predictive ? k.expected[i] : k.incidents[i]);
      const weight = placementWeight(people > 0 ? d.people[i] / people : 0, known / trouble, responsiveness);
      d.placement[i] = (1 - p.capital) * weight + (capitals > 0 ? (p.capital * d.capital[i]) / capitals : 0);
    }
  },
});
