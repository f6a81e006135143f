import { clamp01, exp, expm1 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { effectiveCapacity } from "./institutions.ts";

const ministries = institutionKinds.indexOf("ministries");
const policeService = institutionKinds.indexOf("policeService");
const million = 1e6;
const police = forceKinds.indexOf("police");
const army = forceKinds.indexOf("army");

/** Weeks of pay owed after a step: what is not paid is added, what is paid also clears a part of the debt. */
export function nextArrears(owed: number, paid: number, clearing: number, step: number): number {
  const cleared = clearing * paid * step;
  // The part of a tick in which pay is owed for good; written so that it goes to 1 where next to nothing is paid.
  const lasting = cleared > 0 ? -expm1(-cleared) / cleared : 1;
  return owed * exp(-cleared) + (1 - paid) * step * lasting;
}

export const pay = mechanism({
  id: "pay",
  title: "Pay and kit of the forces",
  summary:
    "Ministries pay and equip their forces as far as markets yield revenue and offices can handle money without losing it. What is " +
    "not paid is owed; training and mentoring bring kit. Men who are not paid look for another patron (Van Rijckeghem and Weder 2001 on " +
    "wages and corruption).",
  cites: ["vanRijckeghemWeder2001"],
  parameters: {
    revenueHalf: num({ default: 0.06, min: 0.001, max: 1, plausible: [0.02, 0.2], unit: "share", label: "Market activity times working ministries at which half of the pay is paid", evidence: "assumed" }),
    clearing: num({ default: 0.1, max: 2, plausible: [0.03, 0.3], unit: "1/week", label: "Debt cleared by a government that pays in full", evidence: "assumed" }),
    kitRate: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Speed at which kit wears out and is replaced", evidence: "assumed" }),
    ownKit: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Kit that a government paying in full buys", evidence: "assumed" }),
    givenKit: num({ default: 0.4, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Kit that comes with intense training and mentoring", evidence: "assumed" }),
    boughtKit: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Kit of a police that is given very much", evidence: "assumed" }),
    boughtHalf: num({ default: 10, min: 0.1, plausible: [3, 40], unit: "US dollars per officer and week", label: "Kit given, as far as an honest service keeps it, at which half of that is reached", evidence: "assumed" }),
    helpHalf: num({ default: 2, min: 0.01, plausible: [0.5, 6], unit: "people per 100", label: "Mentors and weekly training places for 100 people in service at which half of that comes", evidence: "assumed" }),
    loyaltyRate: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Speed at which loyalty changes", evidence: "assumed" }),
    unpaidLoyalty: num({ default: 0.2, max: 1, plausible: [0, 0.4], unit: "share", label: "Loyalty of men who are never paid", evidence: "assumed" }),
    arrearsHalf: num({ default: 8, min: 0.5, plausible: [4, 20], unit: "weeks", label: "Pay owed at which half of loyalty is lost", evidence: "assumed" }),
  },
  over: "forces",
  reads: {
    forces: ["district", "kind", "strength", "vetted", "infiltrated"],
    districts: ["market", "people"],
    institutions: ["capacity", "substituted", "integrity"],
    work: ["mentors", "policeTraining", "armyTraining", "policeEquipment"],
  },
  writes: { forces: ["payArrears", "equipment"] },
  changes: { forces: ["loyalty"] },
  run({ forces: f, districts: d, institutions: o, work }, p, { from, to, step }) {
    // Revenue is the country's, not the district's: markets count by people, and so do offices.
    let revenue = 0, people = 0;
    for (let k = 0; k < d.n; k++) {
      const office = k * institutionKindCount + ministries;
      revenue += d.people[k] * d.market[k] * effectiveCapacity(o.capacity[office], o.substituted[office]) * o.integrity[office];
      people += d.people[k];
    }
    const paid = saturate(people > 0 ? revenue / people : 0, p.revenueHalf);
    const wear = closing(p.kitRate, step);
    const turn = closing(p.loyaltyRate, step);
    for (let i = from; i < to; i++) {
      const k = f.district[i];
      f.payArrears[i] = Math.max(0, nextArrears(f.payArrears[i], paid, p.clearing, step));
      const helpers = f.kind[i] === police ? work.mentors[k] + work.policeTraining[k] : f.kind[i] === army ? work.armyTraining[k] : 0;
      const help = f.strength[i] > 0 ? saturate((helpers / f.strength[i]) * 100, p.helpHalf) : 0;
      const kit = f.kind[i] === police && f.strength[i] > 0 ? (work.policeEquipment[k] * million * o.integrity[k * institutionKindCount + policeService]) / f.strength[i] : 0;
      f.equipment[i] += (clamp01(p.ownKit * paid + p.givenKit * help + p.boughtKit * saturate(kit, p.boughtHalf)) - f.equipment[i]) * wear;
      const content = 1 - saturate(f.payArrears[i], p.arrearsHalf);
      const aim = p.unpaidLoyalty + (1 - p.unpaidLoyalty) * content * ((1 + f.vetted[i]) / 2) * (1 - f.infiltrated[i]);
      f.loyalty[i] += (aim - f.loyalty[i]) * turn;
    }
  },
});
