import { exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";
import { saturate } from "../rules.ts";
import { bargainingParameters, chanceToPrevail, credibility, nextCommitment, promiseWorth } from "./bargaining.ts";
import { hope } from "./stalemate.ts";

const inForce = 1;
const criminal = 4;

export const governmentBargaining = mechanism({
  id: "governmentBargaining",
  title: "The government weighs fighting against settling",
  summary:
    "The government makes the same comparison as its opponents: its chance to prevail against what it keeps after sharing power, " +
    "discounted by how far the other side's promise, or without one its quiet, can be believed. War near the seat of power costs it most; a leader who " +
    "leaves, and the pressure of a region and council that want peace, tip the balance. New rulers have minds of their own, so an exit or a " +
    "coup turns policy at once; rulers to whom a people is the enemy put little worth on sharing power with it (Straus 2015).",
  cites: ["walter1997", "fearon2004", "powell2006", "straus2015"],
  parameters: {
    ...bargainingParameters,
    siege: num({ default: 0.35, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share of power", label: "Largest cost of fighting at the seat of power", evidence: "assumed" }),
    siegeHalf: num({ default: 4, min: 0.1, plausible: [1, 12], unit: "incidents a week", label: "Incidents in the capital at which half of it is felt", evidence: "assumed" }),
    pressure: num({ default: 0.25, min: 0, max: 1, plausible: [0.05, 0.4], unit: "share of power", label: "Pressure of region, council and civil society that want a settlement", evidence: "assumed", cites: ["howard2008"] }),
    turnover: num({ default: 0.3, min: 0, max: 5, plausible: [0.1, 1], unit: "1/week", label: "How much faster a government changes its mind in a full exit of its leader or a coup", evidence: "assumed" }),
    exit: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share of power", label: "Effect of a leader's exit while it lasts", evidence: "assumed" }),
  },
  over: "country",
  reads: {
    groups: ["alive", "kind", "fighters", "progovernment", "cohesion", "commitment"],
    districts: ["capital", "heat", "people", "market"],
    forces: ["strength", "skill", "loyalty"],
    terms: ["agreement", "group", "power"],
    agreements: ["status", "mutualTrust"],
    actors: ["kind", "leverage", "will"],
    work: ["mediation", "prevention"],
    country: ["fought", "guarantee", "leaderExit", "coup", "ideology"],
  },
  writes: { country: ["governmentFightValue", "governmentSettleValue"] },
  changes: { country: ["governmentCommitment"] },
  run({ groups: g, districts: d, forces: f, terms, agreements, actors, work, country: c }, p, { from, to, step }) {
    for (let i = from; i < to; i++) {
      const move = 1 - exp(-(p.rate + p.turnover * Math.max(c.leaderExit[i], c.coup[i])) * step);
      let own = 0;
      let enemy = 0;
      let quiet = 0;
      for (let row = 1; row < f.n; row += 3) own += f.strength[row] * f.skill[row] * ((1 + f.loyalty[row]) / 2);
      for (let j = 0; j < g.n; j++) {
        if (g.alive[j] === 0 || g.kind[j] === criminal) continue;
        const strength = g.fighters[j] * g.cohesion[j];
        if (g.progovernment[j] === 1) own += strength * (1 - g.commitment[j]);
        else {
          enemy += strength;
          quiet += strength * g.commitment[j];
        }
      }
      let heat = 0;
      let envoys = 0;
      let people = 0;
      let market = 0;
      for (let k = 0; k < d.n; k++) {
        envoys += work.mediation[k] + work.prevention[k];
        heat += d.capital[k] * d.heat[k];
        people += d.people[k];
        market += d.people[k] * d.market[k];
      }
      let given = 0;
      let trust = 0;
      let signed = 0;
      for (let t = 0; t < terms.n; t++) {
        if (g.progovernment[terms.group[t]] === 0) given += terms.power[t];
        trust = Math.max(trust, agreements.mutualTrust[terms.agreement[t]]);
        if (agreements.status[terms.agreement[t]] === inForce) signed = 1;
      }
      let pressure = 0;
      let weights = 0;
      for (let a = 0; a < actors.n; a++) {
        const kind = actors.kind[a];
        if (kind !== 4 && kind !== 6 && kind !== 8) continue;
        pressure += actors.leverage[a] * actors.will[a];
        weights += actors.leverage[a];
      }
      pressure = weights > 0 ? pressure / weights : 0;
      c.governmentFightValue[i] =
        chanceToPrevail(own, enemy) * hope(c.fought[i], p.patience) - p.costOfWar - p.siege * (heat / (heat + p.siegeHalf)) - p.pressure * pressure - p.exit * (c.leaderExit[i] - c.coup[i]);
      const mediators = p.mediated * saturate(envoys, p.mediatorHalf);
      // Without any agreement the peace is as good as its enemies are quiet.
      const believed = terms.n === 0 ? credibility(mediators, enemy > 0 ? quiet / enemy : 1) : credibility(c.guarantee[i], trust) * promiseWorth(signed, p.unsigned, mediators);
      c.governmentSettleValue[i] = believed * (1 - Math.min(1, given)) * (1 - c.ideology[i]) + p.dividend * believed * (people > 0 ? market / people : 0);
      c.governmentCommitment[i] = nextCommitment(c.governmentCommitment[i], c.governmentSettleValue[i], c.governmentFightValue[i], p.temperature, move);
    }
  },
});
