import { num } from "../../kernel/parameter.ts";
import { closing, saturate, weeksPerYear } from "../rules.ts";
import { forceKindCount, forceKinds, mechanism, threatKinds, unitKindCount, unitKinds } from "../tables.ts";

const police = forceKinds.indexOf("police");
// The kinds from here on smuggle: organised crime, and a patron who wages hybrid war.
const organisedCrime = threatKinds.indexOf("organisedCrime"), hybridWarfare = threatKinds.indexOf("hybridWarfare");
const infantry = unitKinds.indexOf("infantry");
const formedPolice = unitKinds.indexOf("formedPolice");
const individualPolice = unitKinds.indexOf("individualPolice");

/**
 * Homicides per 100,000 a year. What drives them adds up, what prevents them multiplies: the markets that come with troops
 * raise crime, and police, local or of the mission, hold it down (Di Salvatore 2019).
 */
export function homicideRate(base: number, drivers: number, localPolicing: number, missionPolicing: number): number {
  return base * (1 + drivers) * (1 - localPolicing) * (1 - missionPolicing);
}

/** Share of crimes that becomes known to the police: somebody must report it and some police must be there to write it down. */
export function knownShare(reporting: number, reach: number): number {
  return reporting * reach;
}

export const crime = mechanism({
  id: "crime",
  title: "Crime",
  summary:
    "Homicides apart from organised violence follow weapons in circulation, people without work, former fighters without a livelihood, " +
    "towns, quarrels between neighbours that nobody settles (Smidt 2020), and the markets that come with large numbers of troops; fair police and mission police hold them down. Records show only " +
    "what is reported to police who are there, so recorded crime can rise while crime falls.",
  cites: ["diSalvatore2019", "bara2020", "archerGartner1976", "levitt1998", "blattmanAnnan2016", "unruh2009", "smidt2020"],
  parameters: {
    base: num({ default: 4.5, max: 200, plausible: [2, 15], unit: "homicides per 100,000 a year", label: "Homicides without any driver and without police", evidence: "assumed" }),
    weapons: num({ default: 1.5, max: 20, plausible: [0.3, 3], unit: "ratio", label: "Extra homicides where weapons are everywhere", evidence: "assumed", cites: ["archerGartner1976"] }),
    weaponsHalf: num({ default: 10, min: 0.1, plausible: [3, 40], unit: "weapons per 1,000", label: "Weapons at which half of that is reached", evidence: "assumed" }),
    idle: num({ default: 1, max: 20, plausible: [0.2, 3], unit: "ratio", label: "Extra homicides where nobody has work", evidence: "assumed", cites: ["blattmanAnnan2016"] }),
    former: num({ default: 2, max: 20, plausible: [0.5, 4], unit: "ratio", label: "Extra homicides with very many former fighters without work", evidence: "assumed", cites: ["blattmanAnnan2016"] }),
    formerHalf: num({ default: 10, min: 0.1, plausible: [3, 40], unit: "people per 1,000", label: "Such former fighters at which half of that is reached", evidence: "assumed" }),
    disputes: num({ default: 1, max: 20, plausible: [0.2, 2], unit: "ratio", label: "Extra homicides with very many unsettled disputes", evidence: "assumed", cites: ["unruh2009", "smidt2020"] }),
    disputesHalf: num({ default: 5, min: 0.05, plausible: [2, 15], unit: "disputes per 1,000", label: "Disputes at which half of that is reached", evidence: "assumed" }),
    urban: num({ default: 0.5, max: 10, plausible: [0, 1.5], unit: "ratio", label: "Extra homicides in towns", evidence: "assumed" }),
    troops: num({ default: 1, max: 20, plausible: [0.1, 2], unit: "ratio", label: "Extra homicides with the markets around very many troops", evidence: "expert", cites: ["diSalvatore2019", "jenningsBoas2015"] }),
    troopsHalf: num({ default: 2, min: 0.05, plausible: [0.5, 8], unit: "troops per 1,000", label: "Troops at which half of that is reached", evidence: "assumed" }),
    policing: num({ default: 0.6, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Homicides that fair and able local police prevent", evidence: "assumed", cites: ["blairKarimMorse2019"] }),
    missionPolice: num({ default: 0.5, max: 1, plausible: [0.2, 0.7], unit: "share", label: "Homicides that very many mission police prevent", evidence: "expert", cites: ["diSalvatore2019", "bara2020"] }),
    missionPoliceHalf: num({ default: 0.4, min: 0.01, plausible: [0.1, 1.5], unit: "police per 1,000", label: "Mission police at which half of that is reached", evidence: "assumed" }),
    recordHalf: num({ default: 0.5, min: 0.01, plausible: [0.2, 2], unit: "police per 1,000", label: "Local police who can record half of what is reported", evidence: "assumed", cites: ["levitt1998"] }),
    trafficking: num({ default: 0.02, max: 10, plausible: [0, 0.1], unit: "weapons per 1,000 a week", label: "Weapons that cross an open border during a war next door, or with smugglers at full effect", evidence: "assumed" }),
    collection: num({ default: 0.005, max: 1, plausible: [0.001, 0.02], unit: "1/week", label: "Weapons that able police take in", evidence: "assumed" }),
  },
  over: "districts",
  reads: {
    districts: ["people", "idle", "disputes", "urban", "policing", "reporting", "border"],
    forces: ["strength"],
    units: ["strength"],
    cells: ["exFighters", "exLivelihood", "leakedWeapons"],
    country: ["neighbourWar"],
    threats: ["kind", "effect"],
  },
  changes: { districts: ["weapons", "homicides", "recordedCrime"] },
  streams: ["homicides"],
  run({ districts: d, forces: f, units: u, cells: e, country, threats: t }, p, { from, to, step, draw }) {
    const thousand = 1000;
    const hundredThousand = 100000;
    const groups = e.n / d.n;
    let smuggling = country.neighbourWar[0];
    for (let j = 0; j < t.n; j++) if (t.kind[j] === organisedCrime || t.kind[j] === hybridWarfare) smuggling = Math.max(smuggling, t.effect[j]);
    for (let k = from; k < to; k++) {
      const people = d.people[k];
      if (people <= 0) continue;
      const perThousand = thousand / people;
      let former = 0, leaked = 0;
      for (let j = k * groups; j < (k + 1) * groups; j++) {
        former += e.exFighters[j] * (1 - e.exLivelihood[j]);
        leaked += e.leakedWeapons[j];
      }
      d.weapons[k] +=
        leaked +
        (p.trafficking * smuggling * d.border[k] * step) / perThousand -
        d.weapons[k] * closing(p.collection * d.policing[k], step);
      const drivers =
        p.weapons * saturate(d.weapons[k] * perThousand, p.weaponsHalf) +
        p.idle * d.idle[k] +
        p.former * saturate(former * perThousand, p.formerHalf) +
        p.disputes * saturate(d.disputes[k], p.disputesHalf) +
        p.urban * d.urban[k] +
        p.troops * saturate(u.strength[k * unitKindCount + infantry] * perThousand, p.troopsHalf);
      const missionPolice = u.strength[k * unitKindCount + formedPolice] + u.strength[k * unitKindCount + individualPolice];
      const rate = homicideRate(
        p.base,
        drivers,
        p.policing * d.policing[k],
        p.missionPolice * saturate(missionPolice * perThousand, p.missionPoliceHalf),
      );
      const homicides = draw.homicides.poisson((rate * people * step) / (hundredThousand * weeksPerYear), k);
      d.homicides[k] += homicides;
      const reach = saturate(f.strength[k * forceKindCount + police] * perThousand, p.recordHalf);
      d.recordedCrime[k] += homicides * knownShare(d.reporting[k], reach);
    }
  },
});
