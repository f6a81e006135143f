import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { forceKindCount, forceKinds, mechanism } from "../tables.ts";

const army = forceKinds.indexOf("army");

/** Weight of a district for a government that wants to fight: people, the seat of power, and trouble that it knows of. */
export function garrisonWeight(people: number, capital: number, trouble: number, seat: number, responsiveness: number): number {
  return (1 - seat - responsiveness) * people + seat * capital + responsiveness * trouble;
}

export const garrisons = mechanism({
  id: "garrisons",
  title: "Where the army stands",
  summary:
    "A government at war moves soldiers to the seat of power and to where it knows of trouble, as fast as roads and will allow; it knows " +
    "what people tell its police and what its intelligence finds out (Kalyvas 2006: control and information go together). One that has " +
    "settled leaves them in barracks.",
  cites: ["kalyvas2006"],
  parameters: {
    rate: num({ default: 0.08, min: 0, max: 1, plausible: [0.02, 0.2], unit: "1/week", label: "Soldiers who can move in a week", evidence: "assumed" }),
    seat: num({ default: 0.4, min: 0, max: 0.6, plausible: [0.2, 0.55], unit: "share", label: "Soldiers kept at the seat of power", evidence: "assumed" }),
    responsiveness: num({ default: 0.4, min: 0, max: 0.4, plausible: [0.1, 0.4], unit: "share", label: "Soldiers sent to where trouble is known", evidence: "assumed" }),
    floor: num({ default: 0.05, min: 0.001, max: 10, plausible: [0.01, 0.3], unit: "incidents a week", label: "Trouble assumed in a quiet district", evidence: "assumed" }),
  },
  over: "forces",
  reads: {
    forces: ["kind", "district"],
    districts: ["people", "capital", "roads"],
    knowledge: ["incidents"],
    country: ["governmentCommitment"],
  },
  before: { forces: ["strength"] },
  changes: { forces: ["strength"] },
  run({ forces: f, districts: d, knowledge, country }, p, { from, to, step }) {
    let people = 0, trouble = 0, capitals = 0, soldiers = 0, weights = 0;
    for (let k = 0; k < d.n; k++) {
      people += d.people[k];
      trouble += p.floor + knowledge.incidents[d.n + k];
      capitals += d.capital[k];
    }
    // Soldiers on the march leave at the pace of their own roads and arrive where they are wanted.
    const weight = new Float64Array(d.n);
    const leave = new Float64Array(d.n);
    let marching = 0;
    for (let k = 0; k < d.n; k++) {
      leave[k] = closing(p.rate * (1 - country.governmentCommitment[0]) * d.roads[k], step);
      weight[k] = garrisonWeight(
        people > 0 ? d.people[k] / people : 0,
        capitals > 0 ? d.capital[k] / capitals : 0,
        (p.floor + knowledge.incidents[d.n + k]) / trouble,
        p.seat,
        p.responsiveness,
      );
      soldiers += f.strengthBefore[k * forceKindCount + army];
      marching += leave[k]! * f.strengthBefore[k * forceKindCount + army];
      weights += weight[k]!;
    }
    if (soldiers <= 0 || weights <= 0) return;
    for (let i = from; i < to; i++) {
      if (f.kind[i] !== army) continue;
      const k = f.district[i];
      f.strength[i] = f.strengthBefore[i] * (1 - leave[k]!) + (marching * weight[k]!) / weights;
    }
  },
});
