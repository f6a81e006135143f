import { clamp01, exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { actorKinds, mechanism } from "../tables.ts";
import { closing, settling } from "../rules.ts";
import { stepValue } from "./funding.ts";

const councilMember = actorKinds.indexOf("councilMember");

/** Hazard of calling a contingent home: losses beyond what the public bears, and unpaid bills. */
export function withdrawalHazard(losses: number, tolerance: number, owed: number, patience: number, rate: number): number {
  return rate * (Math.max(0, losses / (tolerance + 1) - 1) + Math.max(0, owed / patience - 1));
}

/** Caveats in force: what a contributor always reserves, and what it adds because its bloc is at odds with others or in fright. */
export function restrictionsOf(caveats: number, divided: number, fright: number): number {
  return caveats + (1 - caveats) * (1 - (1 - divided) * (1 - fright));
}

/** Fright is there at once and passes slowly. */
export function nextFright(fright: number, now: number, keep: number): number {
  return fright > now ? now + (fright - now) * keep : now;
}

/** A contributor's part of a mission to which contributors give `all` in sum. */
export function partOf(share: number, all: number): number {
  return all > 0 ? share / all : 0;
}

/** How much more a contributor may yet send in place of those who left: what it has in reserve, less what it sent already. */
export function roomFor(reinforcement: number, part: number, extra: number, withdrawn: number): number {
  return Math.max(0, reinforcement * part - extra) * (1 - withdrawn);
}

export const contributors = mechanism({
  id: "contributors",
  title: "Contributors of troops and police",
  summary:
    "What is authorised is pledged, what is pledged arrives late and never quite in full (Rappa 2016). Contributors who depend on " +
    "reimbursement or fear spill-over come sooner, those whose parliament must agree later (Lundgren, Oksamytna and Coleman 2021). What " +
    "has arrived may be called home after losses or when bills stay unpaid, and is replaced only by contributors who offer more. " +
    "Contributors of rival blocs, and those in fright after peacekeepers were held, keep their people back.",
  cites: ["rappa2016", "lundgren2021", "howard2008"],
  parameters: {
    arrival: num({ default: 2, min: 0.1, plausible: [1, 12], unit: "weeks", label: "Time from being available to standing in the field", evidence: "assumed", cites: ["rappa2016"] }),
    eager: num({ default: 0.4, max: 0.9, plausible: [0.1, 0.7], unit: "share", label: "Time that full dependence on reimbursement saves", evidence: "assumed", cites: ["lundgren2021"] }),
    near: num({ default: 0.4, max: 0.9, plausible: [0.1, 0.7], unit: "share", label: "Time that full exposure to spill-over saves", evidence: "assumed", cites: ["lundgren2021"] }),
    debate: num({ default: 3, max: 50, plausible: [0.5, 8], unit: "ratio", label: "Time that a parliament with a full veto adds", evidence: "assumed", cites: ["lundgren2021"] }),
    memory: num({ default: 52, min: 1, plausible: [26, 104], unit: "weeks", label: "Time over which a public remembers its dead", evidence: "assumed" }),
    patience: num({ default: 40, min: 1, plausible: [13, 104], unit: "weeks", label: "Unpaid weeks that a contributor bears, unless the scenario says", evidence: "assumed", cites: ["lundgren2021"] }),
    rate: num({ default: 0.02, min: 0, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Speed of withdrawal when losses or debts are twice what is borne", evidence: "assumed" }),
    hostages: num({ default: 0.03, min: 0, max: 1, plausible: [0, 0.1], unit: "1/week", label: "Speed of withdrawal while peacekeepers are held", evidence: "assumed" }),
    fright: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "People kept back by a contributor in full fright", evidence: "assumed" }),
    frightMemory: num({ default: 13, min: 0.5, plausible: [4, 52], unit: "weeks", label: "Time over which fright passes", evidence: "assumed" }),
    divided: num({ default: 0.6, max: 1, plausible: [0.2, 0.9], unit: "share", label: "People kept back by a contributor whose bloc is all the others' enemy", evidence: "assumed", cites: ["howard2008"] }),
    returning: num({ default: 0.01, min: 0, max: 1, plausible: [0.002, 0.03], unit: "1/week", label: "Speed at which others take the place of those withdrawn", evidence: "assumed" }),
    standard: num({ default: 0.8, max: 1, plausible: [0.6, 0.95], unit: "share", label: "Training that common exercises aim at", evidence: "assumed" }),
  },
  over: "contingents",
  reads: {
    contingents: ["actor", "share", "tolerance", "caveats", "patience", "reinforcement", "dependence", "exposure", "parliament", "training"],
    mission: ["active", "military", "police", "deployment", "lag", "liquidity", "casualties", "commonTraining"],
    strengths: ["week", "infantry", "formedPolice", "individualPolice", "observers", "engineers", "medical", "sensors"],
    actors: ["kind", "rivalry"],
    relations: ["alignment"],
    country: ["hostageTaking"],
  },
  before: { contingents: ["withdrawn", "extra"] },
  writes: {
    contingents: [
      "arrived", "arrivedFormedPolice", "arrivedIndividualPolice", "arrivedObservers", "arrivedEngineers", "arrivedMedical", "arrivedSensors",
      "withdrawn", "owed", "losses", "restrictions", "fright", "extra", "trained",
    ],
  },
  run({ contingents: c, mission: m, strengths: s, actors: a, relations, country }, p, ctx) {
    const { from, to, step, week } = ctx;
    const fade = exp(-step / p.memory);
    const calm = exp(-step / p.frightMemory);
    const join = closing(p.returning, step);
    const then = week - m.lag[0];
    const on = m.active[0] * m.deployment[0];
    const infantry = on * stepValue(s.week, s.infantry, s.n, then);
    const observers = on * stepValue(s.week, s.observers, s.n, then);
    const formed = on * stepValue(s.week, s.formedPolice, s.n, then);
    const individual = on * stepValue(s.week, s.individualPolice, s.n, then);
    const engineers = on * stepValue(s.week, s.engineers, s.n, then);
    const medical = on * stepValue(s.week, s.medical, s.n, then);
    const sensors = on * stepValue(s.week, s.sensors, s.n, then);
    const military = infantry + observers + engineers + medical + sensors;
    const militaryFits = military > 0 ? Math.min(1, m.military[0] / military) : 0;
    const policeFits = formed + individual > 0 ? Math.min(1, m.police[0] / (formed + individual)) : 0;
    let all = 0;
    for (let k = 0; k < c.n; k++) all += c.share[k];
    let missing = all > 0 ? 1 : 0, offered = 0;
    for (let k = 0; k < c.n; k++) {
      const own = partOf(c.share[k], all);
      missing -= (own + c.extraBefore[k]) * (1 - c.withdrawnBefore[k]);
      offered += roomFor(c.reinforcement[k], own, c.extraBefore[k], c.withdrawnBefore[k]);
    }
    const taken = missing > 0 && offered > 0 ? join * Math.min(1, missing / offered) : 0;
    for (let i = from; i < to; i++) {
      const own = partOf(c.share[i], all);
      c.losses[i] = c.losses[i] * fade + m.casualties[0] * own;
      c.owed[i] = Math.max(0, c.owed[i] + (1 - m.liquidity[0]) * step - (m.liquidity[0] === 1 ? step : 0));
      const patience = c.patience[i] < 0 ? p.patience : c.patience[i];
      const leave = withdrawalHazard(c.losses[i], c.tolerance[i], c.owed[i], patience, p.rate) + p.hostages * country.hostageTaking[0] * c.caveats[i];
      const before = c.withdrawnBefore[i];
      c.withdrawn[i] = clamp01(before + (1 - before) * closing(leave, step));
      if (c.withdrawn[i] > 1 / 2 && before <= 1 / 2) ctx.emit("withdrawal", { contingent: i, share: c.withdrawn[i] });
      c.extra[i] = c.extraBefore[i] + taken * roomFor(c.reinforcement[i], own, c.extraBefore[i], before);
      // A contributor shares the quarrels of the Council member it stands by.
      const actor = c.actor[i];
      let divided = actor < 0 ? 0 : a.rivalry[actor];
      for (let x = 0; actor >= 0 && x < a.n; x++)
        if (a.kind[x] === councilMember) divided = Math.max(divided, a.rivalry[x] * relations.alignment[actor * a.n + x]);
      c.fright[i] = nextFright(c.fright[i], country.hostageTaking[0], calm);
      c.restrictions[i] = restrictionsOf(c.caveats[i], p.divided * divided, p.fright * c.fright[i]);
      c.trained[i] = c.training[i] + m.commonTraining[0] * Math.max(0, p.standard - c.training[i]);
      const time = p.arrival * (1 - p.eager * c.dependence[i]) * (1 - p.near * c.exposure[i]) * (1 + p.debate * c.parliament[i]);
      const move = settling(time, step);
      const stays = (own + c.extra[i]) * (1 - c.withdrawn[i]);
      c.arrived[i] += (infantry * militaryFits * stays - c.arrived[i]) * move;
      c.arrivedObservers[i] += (observers * militaryFits * stays - c.arrivedObservers[i]) * move;
      c.arrivedEngineers[i] += (engineers * militaryFits * stays - c.arrivedEngineers[i]) * move;
      c.arrivedMedical[i] += (medical * militaryFits * stays - c.arrivedMedical[i]) * move;
      c.arrivedSensors[i] += (sensors * militaryFits * stays - c.arrivedSensors[i]) * move;
      c.arrivedFormedPolice[i] += (formed * policeFits * stays - c.arrivedFormedPolice[i]) * move;
      c.arrivedIndividualPolice[i] += (individual * policeFits * stays - c.arrivedIndividualPolice[i]) * move;
    }
  },
});
