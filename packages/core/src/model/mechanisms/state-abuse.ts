import { num } from "../../kernel/parameter.ts";
import { poissonQuantile } from "../../kernel/random.ts";
import { above, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, groupKinds, incidentKinds, mechanism, perpetrators } from "../tables.ts";

const police = forceKinds.indexOf("police"), army = forceKinds.indexOf("army");
const criminal = groupKinds.indexOf("criminal");
const stateAbuseKind = incidentKinds.indexOf("stateAbuse");
const state = perpetrators.indexOf("state");

/** Abuses a week by one service per person under it: more officers do more, bad conduct and impunity multiply. */
export function abuseRate(officersPerHead: number, perOfficer: number, conduct: number, impunity: number): number {
  return officersPerHead * perOfficer * (1 - conduct) * impunity;
}

/**
 * How much more a community suffers than a dominant group in a quiet place: states answer threats with repression
 * (Davenport 2007), most of all against people who have no share in power (Cederman, Wimmer and Min 2010).
 */
export function exposure(threat: number, power: number, response: number, exclusion: number): number {
  return (1 + response * threat) * (1 + exclusion * (1 - power));
}

export const stateAbuse = mechanism({
  id: "stateAbuse",
  title: "Abuse by the state's own forces",
  summary:
    "Police and soldiers abuse people according to their number, conduct and impunity; more where rebels are strong among the people " +
    "(Valentino, Huth and Balch-Lindsay 2004) and against groups without power. A few abuses kill, hardly any where the threat is low or conduct good; where the threat is more than conduct holds back " +
    "(Stanton 2016) killings become reprisals. " +
    "Peacekeepers nearby restrain state forces little, because they are there with the government's consent.",
  cites: ["davenport2007", "valentino2004", "cederman2010", "humphreysWeinstein2006", "stanton2016", "fjelde2019", "carnegieMikulaschek2020"],
  parameters: {
    perPolice: num({ default: 0.02, max: 1, plausible: [0.005, 0.06], unit: "abuses per officer and week", label: "Abuses by police of the worst conduct with full impunity", evidence: "assumed" }),
    perSoldier: num({ default: 0.02, max: 1, plausible: [0.005, 0.06], unit: "abuses per soldier and week", label: "Abuses by soldiers of the worst conduct with full impunity", evidence: "assumed", cites: ["humphreysWeinstein2006"] }),
    threatHalf: num({ default: 8, min: 0.01, plausible: [1, 20], unit: "fighters per 1,000", label: "Rebels who have not made peace at which half of the extra repression is reached", evidence: "assumed", cites: ["davenport2007", "valentino2004"] }),
    response: num({ default: 2, max: 20, plausible: [0.5, 4], unit: "ratio", label: "Extra repression in a full insurgency", evidence: "assumed", cites: ["davenport2007"] }),
    exclusion: num({ default: 1, max: 10, plausible: [0, 2], unit: "ratio", label: "Extra abuse of a group without any power", evidence: "assumed", cites: ["cederman2010"] }),
    restraint: num({ default: 0.05, max: 1, plausible: [0, 0.2], unit: "share", label: "Abuse that full presence of peacekeepers prevents", evidence: "expert", cites: ["fjelde2019", "carnegieMikulaschek2020"] }),
    lethality: num({ default: 0.001, max: 1, plausible: [0.0002, 0.005], unit: "share", label: "Abuses that kill where nothing holds soldiers back", evidence: "assumed" }),
    quiet: num({ default: 0.05, max: 1, plausible: [0.01, 0.3], unit: "share", label: "Part of those that kill where conduct holds soldiers back", evidence: "assumed" }),
    reprisal: num({ default: 20, max: 100, plausible: [5, 40], unit: "deaths per killing", label: "More deaths with each killing where nothing holds soldiers back", evidence: "assumed", cites: ["kalyvas2006"] }),
  },
  over: "communities",
  reads: {
    communities: ["district", "socialGroup", "population", "hosted", "killedByRebels", "killedByMilitias", "killedByCriminals"],
    districts: ["people", "presence"],
    socialGroups: ["power"],
    cells: ["fighters"],
    groups: ["alive", "kind", "progovernment", "commitment"],
    country: ["peace"],
    forces: ["strength", "conduct", "impunity"],
  },
  changes: { communities: ["abuses", "killedByState"] },
  streams: ["abuses", "deaths", "reprisals"],
  run({ communities: c, districts: d, socialGroups: g, forces: f, cells, groups, country }, p, { from, to, step, draw, emit }) {
    const luck = draw.abuses.units(from, to);
    let current = -1;
    let rate = 0;
    let threat = 0;
    let free = 0;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current) {
        current = k;
        const heads = d.people[k] > 0 ? 1 / d.people[k] : 0;
        const guards = k * forceKindCount + police;
        const soldiers = k * forceKindCount + army;
        let rebels = 0;
        for (let j = 0; j < groups.n; j++) {
          if (groups.alive[j] === 0 || groups.kind[j] === criminal || groups.progovernment[j] === 1) continue;
          rebels += cells.fighters[k * groups.n + j] * (1 - country.peace[0] * groups.commitment[j]);
        }
        threat = saturate(1000 * rebels * heads, p.threatHalf);
        free = above(threat, f.conduct[soldiers]);
        rate =
          step *
          (1 - p.restraint * d.presence[k]) *
          (abuseRate(f.strength[guards] * heads, p.perPolice, f.conduct[guards], f.impunity[guards]) +
            abuseRate(f.strength[soldiers] * heads, p.perSoldier, f.conduct[soldiers], f.impunity[soldiers]));
      }
      if (rate <= 0) continue;
      const mean = rate * exposure(threat, g.power[c.socialGroup[i]], p.response, p.exclusion);
      const abuses = poissonQuantile(mean * (c.population[i] + c.hosted[i]), luck[i]);
      if (abuses === 0) continue;
      const lethal = draw.deaths.binomial(abuses, p.lethality * (p.quiet + (1 - p.quiet) * free), i);
      c.abuses[i] += abuses - lethal;
      if (lethal === 0) continue;
      const living = c.population[i] - c.killedByRebels[i] - c.killedByMilitias[i] - c.killedByCriminals[i];
      const deaths = Math.min(lethal + draw.reprisals.poisson(lethal * p.reprisal * free, i), Math.floor(Math.max(0, living)));
      if (deaths <= 0) continue;
      c.killedByState[i] += deaths;
      emit("incident", {
        district: k, community: i, kind: stateAbuseKind, perpetrator: state, group: -1,
        civilianDeaths: deaths, otherDeaths: 0, responded: 0, band: 0,
      });
    }
  },
});
