import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { effectiveCapacity } from "./institutions.ts";

const ministries = institutionKinds.indexOf("ministries");

/**
 * Will of a government to change its own house: it lets the mission in and means to settle; it puts reform off while it campaigns;
 * and it clings to patronage where people do not trust it.
 */
export function willingnessOf(consent: number, commitment: number, campaign: number, patronage: number): number {
  return ((consent * (1 + commitment)) / 2) * (1 - campaign) * (1 - patronage);
}

/** Support for reform that is taken up: by those who want it, as far as somebody is there to do it. */
export function takeUpOf(willingness: number, capacity: number, needed: number): number {
  return willingness * (1 - needed + needed * capacity);
}

export const cooperation = mechanism({
  id: "cooperation",
  title: "The host's willingness and capacity",
  summary:
    "What a host wants and what it can do are two things. Willingness follows consent and the wish to settle, waits during election " +
    "campaigns and suffers where people do not trust the state, for leaders without trust live off patronage. Capacity is that of its " +
    "ministries. Support takes root where the host engages (Blair 2021); governments resist some policies and not others (Dorussen and " +
    "Gizelis 2013).",
  cites: ["blair2021", "dorussenGizelis2013"],
  parameters: {
    rate: num({ default: 0.1, max: 5, plausible: [0.03, 0.3], unit: "1/week", label: "Speed at which willingness changes", evidence: "assumed" }),
    campaign: num({ default: 0.4, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Willingness lost in the tensest election campaign", evidence: "assumed" }),
    patronage: num({ default: 0.25, max: 1, plausible: [0.05, 0.5], unit: "share", label: "Willingness lost where nobody trusts the state", evidence: "assumed" }),
    needed: num({ default: 0.4, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Part of reform that needs ministries that work", evidence: "assumed", cites: ["blair2021"] }),
  },
  over: "country",
  reads: {
    communities: ["population", "trustState"],
    districts: ["people"],
    institutions: ["capacity", "substituted"],
    country: ["consent", "governmentCommitment", "electionHeat"],
  },
  writes: { country: ["willingness", "capacity", "takeUp"] },
  run({ communities: m, districts: d, institutions: o, country: c }, p, { from, to, step }) {
    const move = closing(p.rate, step);
    for (let i = from; i < to; i++) {
      let people = 0, able = 0, population = 0, trust = 0;
      for (let k = 0; k < d.n; k++) {
        const office = k * institutionKindCount + ministries;
        people += d.people[k];
        able += d.people[k] * effectiveCapacity(o.capacity[office], o.substituted[office]);
      }
      for (let k = 0; k < m.n; k++) {
        population += m.population[k];
        trust += m.population[k] * m.trustState[k];
      }
      const distrust = population > 0 ? 1 - trust / population : 0;
      const aim = willingnessOf(c.consent[i], c.governmentCommitment[i], p.campaign * c.electionHeat[i], p.patronage * distrust);
      c.willingness[i] += (aim - c.willingness[i]) * move;
      c.capacity[i] = people > 0 ? Math.min(1, able / people) : 0;
      c.takeUp[i] = takeUpOf(c.willingness[i], c.capacity[i], p.needed);
    }
  },
});
