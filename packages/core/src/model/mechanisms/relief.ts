import { num } from "../../kernel/parameter.ts";
import { delivered } from "../delivery.ts";
import { closing, saturate } from "../rules.ts";
import { actorKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { effectiveCapacity } from "./institutions.ts";

const administration = institutionKinds.indexOf("localAdministration");
const ngo = actorKinds.indexOf("ngo");

/** Share of people in need when several causes each bring some of them into need. */
export function needOf(first: number, second: number, third: number): number {
  return 1 - (1 - first) * (1 - second) * (1 - third);
}

/**
 * Share of a need that relief covers: dollars per person a week against the bill. Money for exactly the bill covers half,
 * because distribution is never perfect; more covers more, with less and less gain.
 */
export function covered(dollars: number, bill: number): number {
  return dollars > 0 ? dollars / (dollars + bill) : 0;
}

export const relief = mechanism({
  id: "relief",
  title: "Needs and relief",
  summary:
    "People lack food, water, shelter and care when they have no livelihood, when they are displaced, when traders do not come, and " +
    "after disasters. Relief covers part of the bill, as far as it reaches people: roads and access must be open, insecurity keeps it " +
    "out unless it is escorted, and armed groups take some. Other aid organisations work with and without a mission.",
  cites: ["sphere2018", "ibanezVelez2008", "barrettMaxwell2005"],
  parameters: {
    rate: num({ default: 0.2, max: 10, plausible: [0.05, 0.5], unit: "1/week", label: "Speed at which needs follow their causes", evidence: "assumed" }),
    poverty: num({ default: 0.45, max: 1, plausible: [0.2, 0.7], unit: "share", label: "Need among people without a livelihood", evidence: "assumed" }),
    displaced: num({ default: 0.6, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Need among displaced people", evidence: "assumed", cites: ["ibanezVelez2008"] }),
    isolation: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Need where no trader comes", evidence: "assumed" }),
    ruins: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Need of shelter, water or care in the worst disaster or epidemic", evidence: "assumed" }),
    clinics: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Need of water and care that able local administration meets", evidence: "assumed" }),
    food: num({ default: 3, min: 0.05, plausible: [1, 6], unit: "US dollars per person a week", label: "Cost of food relief", evidence: "expert", cites: ["sphere2018"] }),
    water: num({ default: 0.7, min: 0.05, plausible: [0.3, 2], unit: "US dollars per person a week", label: "Cost of water relief", evidence: "expert", cites: ["sphere2018"] }),
    shelter: num({ default: 2, min: 0.05, plausible: [0.7, 5], unit: "US dollars per person a week", label: "Cost of shelter relief", evidence: "expert", cites: ["sphere2018"] }),
    medical: num({ default: 1, min: 0.05, plausible: [0.4, 3], unit: "US dollars per person a week", label: "Cost of medical relief", evidence: "expert", cites: ["sphere2018"] }),
    others: num({ default: 0.3, max: 20, plausible: [0.1, 1], unit: "US dollars per person a week", label: "Relief for each need by other organisations with full leverage", evidence: "assumed" }),
    dangerHalf: num({ default: 60, min: 1, plausible: [20, 150], unit: "deaths per 100,000 a year", label: "Insecurity that keeps out half of relief without escort", evidence: "assumed" }),
    escorts: num({ default: 0.8, max: 1, plausible: [0.4, 1], unit: "share", label: "Part of that danger from which strong escorts protect", evidence: "assumed" }),
    escortsHalf: num({ default: 50, min: 1, plausible: [10, 200], unit: "people", label: "Escorts in a district at which half of that is reached", evidence: "assumed" }),
    tracks: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Relief lost where there are no roads", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: ["district", "population", "hosted", "livelihood", "trials"],
    districts: ["people", "insecurity", "roads", "market", "disaster", "epidemic", "statePresence", "divertedAid"],
    institutions: ["capacity", "substituted"],
    actors: ["kind", "leverage"],
    work: ["food", "water", "shelter", "medical", "escorts"],
    trialWork: ["share", "food", "water", "shelter", "medical"],
  },
  writes: { communities: ["needFood", "needWater", "needShelter", "needMedical", "relief"] },
  run({ communities: c, districts: d, institutions: o, actors: a, work: w, trialWork: part }, p, { from, to, step }) {
    const million = 1e6;
    const move = closing(p.rate, step);
    let leverage = 0;
    for (let j = 0; j < a.n; j++) if (a.kind[j] === ngo) leverage = Math.min(1, leverage + a.leverage[j]);
    for (let i = from; i < to; ) {
      // What communities of a district share, as far as the same trials treat them.
      const k = c.district[i];
      const bits = c.trials[i];
      const road = 1 - p.tracks * (1 - d.roads[k]);
      const danger = saturate(d.insecurity[k], p.dangerHalf);
      const others = p.others * leverage * road * (1 - danger);
      const arrives = road * (1 - danger * (1 - p.escorts * saturate(w.escorts[k], p.escortsHalf)));
      const sent = (w.food[k] + w.water[k] + w.shelter[k] + w.medical[k]) * step;
      const kept = sent > 0 ? Math.max(0, 1 - d.divertedAid[k] / sent) : 0;
      const perHead = d.people[k] > 0 ? (million * arrives * kept) / d.people[k] : 0;
      const food = delivered(w.food, part.food, part, k, d.n, bits) * perHead + others;
      const water = delivered(w.water, part.water, part, k, d.n, bits) * perHead + others;
      const shelter = delivered(w.shelter, part.shelter, part, k, d.n, bits) * perHead + others;
      const medical = delivered(w.medical, part.medical, part, k, d.n, bits) * perHead + others;
      const ownFood = food > 0 ? 1 - others / food : 0;
      const ownWater = water > 0 ? 1 - others / water : 0;
      const ownShelter = shelter > 0 ? 1 - others / shelter : 0;
      const ownMedical = medical > 0 ? 1 - others / medical : 0;
      const isolation = p.isolation * (1 - d.market[k]);
      const office = k * institutionKindCount + administration;
      const unserved = 1 - p.clinics * d.statePresence[k] * effectiveCapacity(o.capacity[office], o.substituted[office]);
      const ruined = p.ruins * d.disaster[k];
      const ill = p.ruins * Math.max(d.epidemic[k], d.disaster[k]);
      for (; i < to && c.district[i] === k && c.trials[i] === bits; i++) {
        const guests = c.hosted[i];
        const here = c.population[i] + guests;
        const displaced = here > 0 ? (p.displaced * guests) / here : 0;
        const poor = p.poverty * (1 - c.livelihood[i]);
        const lackFood = needOf(poor, displaced, isolation);
        const lackCare = needOf(poor * unserved, displaced, ill);
        const lackShelter = needOf(0, displaced, ruined);
        const metFood = lackFood * covered(food, p.food * lackFood);
        const metWater = lackCare * covered(water, p.water * lackCare);
        const metShelter = lackShelter * covered(shelter, p.shelter * lackShelter);
        const metMedical = lackCare * covered(medical, p.medical * lackCare);
        c.needFood[i] += (lackFood - metFood - c.needFood[i]) * move;
        c.needWater[i] += (lackCare - metWater - c.needWater[i]) * move;
        c.needShelter[i] += (lackShelter - metShelter - c.needShelter[i]) * move;
        c.needMedical[i] += (lackCare - metMedical - c.needMedical[i]) * move;
        const lack = lackFood + lackShelter + 2 * lackCare;
        const given = metFood * ownFood + metWater * ownWater + metShelter * ownShelter + metMedical * ownMedical;
        c.relief[i] = lack > 0 ? Math.min(1, given / lack) : 0;
      }
    }
  },
});
