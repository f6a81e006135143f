import { clamp01, exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";
import { clarityLeft } from "./council.ts";

/** Share of effort left when many tasks compete and the text is unclear. */
export function coordinationLeft(tasks: number, clarity: number, friction: number): number {
  return 1 / (1 + friction * tasks * (2 - clarity));
}

export const mandate = mechanism({
  id: "mandate",
  title: "The mandate in force",
  summary:
    "The phase whose date has come is in force. Its clarity is what the council's rivalry leaves of the text, its robustness what " +
    "contingents are willing to do with it. Each further task and each unclear one costs coordination (Autesserre 2010; Howard 2008). " +
    "The host grants access according to its consent and may ask the mission to leave.",
  cites: ["autesserre2010", "howard2008", "diSalvatore2022", "dorussenGizelis2013"],
  parameters: {
    friction: num({ default: 0.01, min: 0, max: 1, plausible: [0.003, 0.03], unit: "share per task", label: "Effort lost to coordination with each further task", evidence: "assumed", cites: ["autesserre2010"] }),
    split: num({ default: 0.4, min: 0, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Robustness lost when the council is split", evidence: "assumed", cites: ["howard2008"] }),
    vagueness: num({ default: 0.6, min: 0, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Clarity lost when the council is split", evidence: "assumed", cites: ["howard2008"] }),
    accessRate: num({ default: 0.15, min: 0, max: 2, plausible: [0.05, 0.4], unit: "1/week", label: "Speed at which access follows consent", evidence: "assumed" }),
    obstruct: num({ default: 0.4, min: 0.01, max: 1, plausible: [0.25, 0.65], unit: "share", label: "Consent below which movement is denied", evidence: "assumed", cites: ["dorussenGizelis2013"] }),
    expelBelow: num({ default: 0.12, min: 0, max: 1, plausible: [0.05, 0.2], unit: "share", label: "Consent below which a mission is asked to leave", evidence: "assumed" }),
    expelWeeks: num({ default: 26, min: 1, plausible: [8, 52], unit: "weeks", label: "Weeks of such consent before it is", evidence: "assumed" }),
  },
  over: "mission",
  reads: {
    phases: ["firstTask", "lastTask", "week", "military", "police", "robustness", "clarity"],
    tasks: ["phase", "priority", "from", "until"],
    country: ["consent", "unityOfCouncil", "hostageTaking"],
    mission: ["exists", "start"],
  },
  writes: { mission: ["active", "phase", "military", "police", "robustness", "clarity", "coordination", "access", "expelled", "lowConsent"] },
  run({ phases, tasks, country, mission: m }, p, ctx) {
    const { from, to, step, week } = ctx;
    for (let i = from; i < to; i++) {
      let phase = -1;
      for (let k = 0; k < phases.n; k++) if (week >= phases.week[k]) phase = k;
      const started = m.exists[i] === 1 && week >= m.start[i] && phase >= 0;
      const consented = country.consent[0];
      if (started) {
        m.lowConsent[i] = consented < p.expelBelow ? m.lowConsent[i] + step : 0;
        if (m.lowConsent[i] >= p.expelWeeks && m.expelled[i] === 0) {
          m.expelled[i] = 1;
          ctx.emit("expulsion", { consent: consented });
        }
      }
      if (!started) {
        m.active[i] = 0;
        continue;
      }
      if (m.phase[i] !== phase) ctx.emit("phase", { phase, military: phases.military[phase], police: phases.police[phase] });
      m.phase[i] = phase;
      const leave = m.expelled[i];
      m.military[i] = leave ? 0 : phases.military[phase];
      m.police[i] = leave ? 0 : phases.police[phase];
      m.active[i] = m.military[i] + m.police[i] > 0 ? 1 : 0;
      if (m.active[i] === 0) {
        // A mission on paper stands nowhere, asks nobody for access and threatens nobody.
        m.robustness[i] = 0;
        continue;
      }
      const unity = country.unityOfCouncil[0];
      m.clarity[i] = clarityLeft(phases.clarity[phase], unity, p.vagueness);
      m.robustness[i] = clamp01(phases.robustness[phase] * (1 - p.split * (1 - unity)) * (1 - country.hostageTaking[0] / 2));
      let count = 0;
      for (let t = phases.firstTask[phase], end = phases.lastTask[phase]; t < end; t++)
        if (tasks.phase[t] === phase && tasks.priority[t] > 0 && week >= tasks.from[t] && week < tasks.until[t]) count++;
      m.coordination[i] = coordinationLeft(count, m.clarity[i], p.friction);
      const granted = clamp01(consented / p.obstruct);
      m.access[i] += (granted - m.access[i]) * (1 - exp(-p.accessRate * step));
    }
  },
});
