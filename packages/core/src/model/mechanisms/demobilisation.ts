import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { groupKinds, mechanism } from "../tables.ts";

const criminal = groupKinds.indexOf("criminal");

/** Fighters processed: no more than want to, and if places are short each group gets its part of them. */
export function processed(willing: number, demand: number, places: number): number {
  return demand > places ? (willing * places) / demand : willing;
}

export const demobilisation = mechanism({
  id: "demobilisation",
  title: "Disarmament and demobilisation",
  summary:
    "When leaders are committed to an agreement and fighters feel safe at the site, they hand in arms as fast as there are places. " +
    "Allowances draw people who never fought: Liberia registered 101,449 where 38,000 were planned. Fighters whose leaders hold out do " +
    "not come.",
  cites: ["humphreysWeinstein2007", "walter1997"],
  parameters: {
    willing: num({ default: 0.08, min: 0, max: 1, plausible: [0.03, 0.2], unit: "1/week", label: "Committed fighters who come forward", evidence: "assumed", cites: ["humphreysWeinstein2007"] }),
    safe: num({ default: 0.6, min: 0, max: 1, plausible: [0.2, 0.9], unit: "share", label: "Part of willingness that needs peacekeepers at the site", evidence: "assumed", cites: ["walter1997"] }),
    enrolment: num({ default: 4, min: 0, max: 10, plausible: [1, 6], unit: "people per fighter", label: "People who register without having fought", evidence: "calibrated", cites: ["humphreysWeinstein2007"] }),
    handedIn: num({ default: 0.6, min: 0, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Weapons handed in", evidence: "assumed" }),
  },
  over: "cells",
  reads: {
    cells: ["group", "district"],
    groups: ["alive", "commitment", "kind"],
    work: ["disarmament", "demobilisation"],
    districts: ["presence"],
    country: ["peace"],
  },
  before: { cells: ["fighters"] },
  changes: { cells: ["fighters", "exFighters", "weapons", "registered", "leakedWeapons"] },
  run({ cells: c, groups: g, work, districts: d, country }, p, { from, to, step }) {
    if (country.peace[0] === 0) return;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      const places = Math.min(work.disarmament[k], work.demobilisation[k]) * step;
      if (places <= 0 || c.fighters[i] <= 0) continue;
      const share = 1 - p.safe + p.safe * d.presence[k];
      let demand = 0;
      for (let j = 0; j < g.n; j++)
        if (g.alive[j] === 1 && g.kind[j] !== criminal)
          demand += c.fightersBefore[k * g.n + j] * closing(p.willing * g.commitment[j] * share, step);
      const group = c.group[i];
      if (g.kind[group] === criminal || demand <= 0) continue;
      const willing = c.fightersBefore[i] * closing(p.willing * g.commitment[group] * share, step);
      const done = processed(willing, demand, places / (1 + p.enrolment));
      c.fighters[i] -= done;
      c.exFighters[i] += done;
      c.registered[i] += done * (1 + p.enrolment);
      // Each fighter gives up one weapon: to the programme, or to a hiding place.
      const given = Math.min(c.weapons[i], done);
      c.weapons[i] -= given;
      c.leakedWeapons[i] += (1 - p.handedIn) * given;
    }
  },
});
