import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { feeds, threatColumns } from "./threats.ts";
import { closing, saturate } from "../rules.ts";
import { actorKinds, groupKinds, mechanism } from "../tables.ts";

const councilMember = actorKinds.indexOf("councilMember"), regionalBody = actorKinds.indexOf("regionalBody");
const criminal = groupKinds.indexOf("criminal");

/** How well the people of a place keep the armed men who live off them: the same means shared by more keep each of them worse. */
export function fedShare(mouths: number, half: number): number {
  return half > 0 ? half / (half + mouths) : 0;
}

/** Support from a war next door, as far as nobody watches the borders that it crosses. */
export function spillOf(war: number, weight: number, presence: number, watched: number): number {
  return weight * war * (1 - watched * presence);
}

export const sponsorship = mechanism({
  id: "sponsorship",
  title: "Sponsors of armed groups",
  summary:
    "Neighbours and patrons arm groups as far as they do not want a settlement themselves. An agreement in force that the region and the council stand behind makes " +
    "that costly; a war next door makes it easy, unless peacekeepers at the border contain it (Beardsley 2011; Beardsley and Gleditsch 2015). Transnational networks pay as well. A group fights on with what its sponsor and the ground give it (Fearon and Laitin 2003).",
  cites: ["fearonLaitin2003", "weinstein2007", "beardsley2011", "beardsleyGleditsch2015", "salehyan2011"],
  parameters: {
    rate: num({ default: 0.04, min: 0, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Speed at which support changes", evidence: "assumed" }),
    pressure: num({ default: 0.8, min: 0, max: 1, plausible: [0.4, 0.95], unit: "share", label: "Support that a united outside world stops while an agreement is in force", evidence: "assumed", cites: ["beardsley2011"] }),
    spill: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Support added by a war next door", evidence: "assumed", cites: ["beardsley2011"] }),
    watched: num({ default: 0.7, min: 0, max: 1, plausible: [0.3, 0.95], unit: "share", label: "Of that, stopped by peacekeepers who are everywhere at the borders", evidence: "assumed", cites: ["beardsley2011", "beardsleyGleditsch2015"] }),
    loot: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Means that fully rich ground gives", evidence: "assumed", cites: ["weinstein2007"] }),
    feeds: num({ default: 2.5, min: 0.1, max: 100, plausible: [1, 10], unit: "fighters per 1,000 people", label: "Fighters whom the people of a district can keep at half their means", evidence: "assumed", cites: ["weinstein2007"] }),
    racket: num({ default: 0.3, min: 0.01, max: 100, plausible: [0.1, 1], unit: "fighters per 1,000 people", label: "Members of criminal networks whom they can keep at half their means", evidence: "assumed" }),
    aid: num({ default: 0.3, min: 0, max: 1, plausible: [0, 0.6], unit: "share", label: "Means that captured relief gives at half its worth", evidence: "assumed", cites: ["nunnQian2014"] }),
    aidHalf: num({ default: 20, min: 0.1, plausible: [5, 60], unit: "US dollars per fighter a week", label: "Captured relief at which half of that is reached", evidence: "assumed" }),
    networks: num({ default: 0.3, max: 1, plausible: [0, 0.6], unit: "share", label: "Means that a transnational network at full effect gives", evidence: "assumed", cites: ["salehyan2011"] }),
    tax: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Means that extortion gives", evidence: "assumed", cites: ["weinstein2007"] }),
  },
  over: "groups",
  reads: {
    groups: ["alive", "kind", "sponsor", "leadership", "fighters"],
    relations: ["sponsorship"],
    actors: ["kind", "leverage", "will"],
    cells: ["fighters", "extortion"],
    districts: ["resources", "robustPresence", "people", "divertedAid", "border", "presence"],
    threats: threatColumns,
    country: ["peace", "neighbourWar", "unityOfCouncil"],
  },
  changes: { groups: ["sponsorship", "resources"] },
  run({ groups: g, relations, actors: a, cells: c, districts: d, threats: t, country }, p, { from, to, step }) {
    const move = closing(p.rate, step);
    let outside = 0, weight = 0;
    for (let j = 0; j < a.n; j++) {
      if (a.kind[j] !== councilMember && a.kind[j] !== regionalBody) continue;
      outside += a.leverage[j] * a.will[j];
      weight += a.leverage[j];
    }
    const pressure = p.pressure * country.peace[0] * country.unityOfCouncil[0] * (weight > 0 ? outside / weight : 0);
    let crossings = 0, seen = 0;
    for (let k = 0; k < d.n; k++) {
      crossings += d.border[k];
      seen += d.border[k] * d.presence[k];
    }
    const spill = spillOf(country.neighbourWar[0], p.spill, crossings > 0 ? seen / crossings : 0, p.watched);
    for (let i = from; i < to; i++) {
      if (g.alive[i] === 0) continue;
      const patron = g.sponsor[i];
      const base = patron < 0 || g.leadership[i] < 0 ? 0 : relations.sponsorship[patron * a.n + g.leadership[i]];
      const target = patron < 0 ? 0 : clamp01(base * (1 - a.will[patron]) * (1 - pressure) + spill);
      g.sponsorship[i] += (target - g.sponsorship[i]) * move;
      const gang = g.kind[i] === criminal;
      let held = 0, taxed = 0, captured = 0, fed = 0;
      for (let k = 0; k < d.n; k++) {
        const row = k * g.n + i;
        held += c.fighters[row] * d.resources[k] * (1 - d.robustPresence[k]);
        taxed += c.fighters[row] * c.extortion[row];
        let armed = 0, mouths = 0;
        for (let j = 0; j < g.n; j++) {
          armed += c.fighters[k * g.n + j];
          if ((g.kind[j] === criminal) === gang) mouths += c.fighters[k * g.n + j];
        }
        fed += c.fighters[row] * fedShare(mouths, ((gang ? p.racket : p.feeds) * d.people[k]) / 1000);
        if (armed > 0) captured += ((d.divertedAid[k] * 1e6) / step) * (c.fighters[row] / armed);
      }
      const fighters = g.fighters[i];
      let networks = 0;
      for (let j = 0; j < t.n; j++) networks += t.effect[j] * feeds(t.kind[j], t.group[j], t.actor[j], i, g.kind[i], patron);
      const means = p.networks * networks + (fighters > 0 ? p.loot * (held / fighters) + p.tax * (taxed / fighters) + p.aid * saturate(captured, p.aidHalf * fighters) : 0);
      const share = fighters > 0 ? fed / fighters : 1;
      g.resources[i] += (clamp01(g.sponsorship[i] + means) * share - g.resources[i]) * move;
    }
  },
});
