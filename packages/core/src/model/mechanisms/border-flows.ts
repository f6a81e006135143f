import { num } from "../../kernel/parameter.ts";
import { mechanism, threatKinds } from "../tables.ts";
import { feeds, threatColumns } from "./threats.ts";

const organisedCrime = threatKinds.indexOf("organisedCrime");

/** Fighters who cross: what is sent, as far as nobody watches the crossing. */
export function crossing(sent: number, policing: number, presence: number, watched: number): number {
  return sent * (1 - watched * (1 - (1 - policing) * (1 - presence)));
}

export const borderFlows = mechanism({
  id: "borderFlows",
  title: "Fighters across the border",
  speculative: true,
  summary:
    "Transnational movements and hostile patrons send fighters with their weapons over open borders to the groups that they feed; police " +
    "and peacekeepers at the border stop some. Money goes with them and is counted under sponsors; smuggled weapons under crime. " +
    "Speculative: no number here is calibrated.",
  cites: ["salehyan2011", "beardsleyGleditsch2015"],
  parameters: {
    sent: num({ default: 15, max: 1000, plausible: [2, 60], unit: "fighters a week", label: "Fighters sent over all borders at full effect", evidence: "assumed" }),
    watched: num({ default: 0.8, max: 1, plausible: [0.3, 0.95], unit: "share", label: "Of these, stopped where police and peacekeepers are everywhere", evidence: "assumed", cites: ["beardsleyGleditsch2015"] }),
  },
  over: "cells",
  reads: {
    cells: ["group", "district"],
    groups: ["alive", "kind", "sponsor"],
    districts: ["border", "policing", "presence"],
    threats: threatColumns,
  },
  changes: { cells: ["fighters", "weapons", "recruits"] },
  run({ cells: c, groups: g, districts: d, threats: t }, p, { from, to, step }) {
    if (t.n === 0) return;
    let crossings = 0;
    for (let k = 0; k < d.n; k++) crossings += d.border[k];
    if (crossings <= 0) return;
    for (let i = from; i < to; i++) {
      const group = c.group[i];
      const k = c.district[i];
      if (g.alive[group] === 0 || d.border[k] <= 0) continue;
      let effect = 0;
      for (let j = 0; j < t.n; j++)
        if (t.kind[j] !== organisedCrime) effect += t.effect[j] * feeds(t.kind[j], t.group[j], t.actor[j], group, g.kind[group], g.sponsor[group]);
      const men = crossing((p.sent * effect * step * d.border[k]) / crossings, d.policing[k], d.presence[k], p.watched);
      c.fighters[i] += men;
      c.recruits[i] += men;
      c.weapons[i] += men;
    }
  },
});
