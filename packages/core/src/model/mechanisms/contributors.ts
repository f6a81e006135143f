import { clamp01, exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";
import { stepValue } from "./funding.ts";

/** Hazard of calling a contingent home: losses beyond what the public bears, and unpaid bills. */
export function withdrawalHazard(losses: number, tolerance: number, owed: number, patience: number, rate: number): number {
  return rate * (Math.max(0, losses / (tolerance + 1) - 1) + Math.max(0, owed / patience - 1));
}

export const contributors = mechanism({
  id: "contributors",
  title: "Contributors of troops and police",
  summary:
    "What is authorised is pledged, what is pledged arrives late and never quite in full (Rappa 2016; Lundgren, Oksamytna and Coleman " +
    "2021), and what has arrived may be called home after losses or when bills stay unpaid.",
  cites: ["rappa2016", "lundgren2021"],
  parameters: {
    arrival: num({ default: 2, min: 0.1, plausible: [1, 12], unit: "weeks", label: "Time from being available to standing in the field", evidence: "assumed", cites: ["rappa2016"] }),
    memory: num({ default: 52, min: 1, plausible: [26, 104], unit: "weeks", label: "Time over which a public remembers its dead", evidence: "assumed" }),
    patience: num({ default: 40, min: 1, plausible: [13, 104], unit: "weeks", label: "Unpaid weeks that a contributor bears", evidence: "assumed", cites: ["lundgren2021"] }),
    rate: num({ default: 0.02, min: 0, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Speed of withdrawal when losses or debts are twice what is borne", evidence: "assumed" }),
    hostages: num({ default: 0.03, min: 0, max: 1, plausible: [0, 0.1], unit: "1/week", label: "Speed of withdrawal while peacekeepers are held", evidence: "assumed" }),
    returning: num({ default: 0.01, min: 0, max: 1, plausible: [0, 0.03], unit: "1/week", label: "Speed at which others take the place of those withdrawn", evidence: "assumed" }),
  },
  over: "contingents",
  reads: {
    contingents: ["share", "tolerance", "caveats"],
    mission: ["active", "military", "police", "deployment", "lag", "liquidity", "casualties"],
    strengths: ["week", "infantry", "formedPolice", "individualPolice", "observers", "engineers", "medical", "sensors"],
    country: ["hostageTaking"],
  },
  writes: {
    contingents: [
      "arrived", "arrivedFormedPolice", "arrivedIndividualPolice", "arrivedObservers", "arrivedEngineers", "arrivedMedical", "arrivedSensors",
      "withdrawn", "owed", "losses",
    ],
  },
  run({ contingents: c, mission: m, strengths: s, country }, p, ctx) {
    const { from, to, step, week } = ctx;
    const move = 1 - exp(-step / p.arrival);
    const fade = exp(-step / p.memory);
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
    for (let i = from; i < to; i++) {
      const part = all > 0 ? c.share[i] / all : 0;
      c.losses[i] = c.losses[i] * fade + m.casualties[0] * part;
      c.owed[i] = Math.max(0, c.owed[i] + (1 - m.liquidity[0]) * step - (m.liquidity[0] === 1 ? step : 0));
      const leave = withdrawalHazard(c.losses[i], c.tolerance[i] * part, c.owed[i], p.patience, p.rate) + p.hostages * country.hostageTaking[0] * c.caveats[i];
      const before = c.withdrawn[i];
      c.withdrawn[i] = clamp01(before + (1 - before) * (1 - exp(-leave * step)) - before * (1 - exp(-p.returning * step)));
      if (c.withdrawn[i] > 1 / 2 && before <= 1 / 2) ctx.emit("withdrawal", { contingent: i, share: c.withdrawn[i] });
      const stays = part * (1 - c.withdrawn[i]);
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
