import { num } from "../../kernel/parameter.ts";
import { weeksPerYear } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Value in force of a step function given by rows in order of week. */
export function stepValue(weeks: ArrayLike<number>, values: ArrayLike<number>, count: number, week: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) if (week >= weeks[i]!) value = values[i]!;
  return value;
}

/** Part of the money that comes although a payer cuts it or the mandate has lapsed: a pooled fund has many payers and its own rules. */
export function steadied(pooled: number, cut: number, lapsed: number): number {
  return pooled + (1 - pooled) * (1 - cut) * (1 - lapsed);
}

export const funding = mechanism({
  id: "funding",
  title: "Money",
  summary:
    "Member states pay a share of the assessed budget. Staff, troops and programmes are planned from the mandate; what cannot be paid " +
    "is cut, programmes first, and contributors wait for their reimbursement. What is neither spent nor needed soon goes back to them. " +
    "A pooled fund is steadier, not richer: no single payer can cut it, and it may be spent while a mandate waits for its renewal.",
  cites: ["hegre2019"],
  parameters: {
    perUniformed: num({ default: 0.034, min: 0, max: 1, plausible: [0.025, 0.05], unit: "million US dollars a year", label: "Cost of one uniformed person", evidence: "calibrated", cites: ["hegre2019"] }),
    perCivilian: num({ default: 0.1, min: 0, max: 1, plausible: [0.06, 0.15], unit: "million US dollars a year", label: "Cost of one civilian", evidence: "assumed" }),
    buffer: num({ default: 8, min: 0, plausible: [2, 26], unit: "weeks", label: "Spending that may be held as cash", evidence: "assumed" }),
  },
  over: "mission",
  reads: {
    phases: ["firstTask", "lastTask"],
    mission: ["active", "funding", "phase", "strength", "civilians", "pooled", "lapsed"],
    budgets: ["week", "perYear"],
    tasks: ["open", "budget", "emphasis"],
    country: ["moneyCut"],
  },
  writes: { mission: ["received", "cash", "returned", "cost", "liquidity"] },
  run({ mission: m, budgets, phases, tasks, country }, p, { from, to, step, week }) {
    for (let i = from; i < to; i++) {
      const on = m.active[i] === 1 ? 1 : 0;
      const assessed = stepValue(budgets.week, budgets.perYear, budgets.n, week);
      m.received[i] = on * (assessed / weeksPerYear) * step * m.funding[i] * steadied(m.pooled[i], country.moneyCut[0], m.lapsed[i]);
      let programmes = 0;
      const phase = m.phase[i];
      // A mission that is not there has no phase either.
      const end = on === 1 ? phases.lastTask[phase] : 0;
      for (let t = on === 1 ? phases.firstTask[phase] : 0; t < end; t++)
        if (tasks.open[t] === 1) programmes += tasks.budget[t] * tasks.emphasis[t];
      const planned = on * ((p.perUniformed * m.strength[i] + p.perCivilian * m.civilians[i] + programmes) / weeksPerYear) * step;
      const available = m.cash[i] + m.received[i];
      m.liquidity[i] = planned > 0 ? Math.min(1, available / planned) : 1;
      m.cost[i] = Math.min(available, planned * m.liquidity[i]);
      const left = available - m.cost[i];
      m.cash[i] = Math.min(left, on * (planned / step) * p.buffer);
      m.returned[i] = left - m.cash[i];
    }
  },
});
