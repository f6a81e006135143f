import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";
import { clarityLeft } from "./council.ts";

/** Share of effort left when many tasks compete and the text is unclear. */
export function coordinationLeft(tasks: number, clarity: number, friction: number): number {
  return 1 / (1 + friction * tasks * (2 - clarity));
}

/** Force that contingents will use: what the text allows, less what a split council and peacekeepers held hostage take from it. */
export function forceLeft(robustness: number, unity: number, split: number, hostages: number): number {
  return clamp01(robustness * (1 - split * (1 - unity)) * (1 - hostages / 2));
}

/** Whether a task is under way: it counts for something, its time has come and not gone, by date and by condition. */
export function underWay(priority: number, week: number, from: number, until: number, begun: boolean, ended: boolean): boolean {
  return priority > 0 && week >= from && week < until && begun && !ended;
}

export const mandate = mechanism({
  id: "mandate",
  title: "The mandate in force",
  summary:
    "The last phase that is adopted, whose date has come, and whose condition is met if it has one, is in force, and of its tasks those that are due. Clarity is what the council's rivalry leaves of the text, " +
    "robustness what contingents are willing to do with it; a task may be clearer or more robust than its phase. Each further task and each unclear one costs coordination (Autesserre 2010; Howard 2008), " +
    "less where secure communications link those who must agree. The host grants access according to its consent: first it denies movement, " +
    "then it asks the mission to leave, which then has notice to pack. A mandate that has lapsed gives no authority to use force.",
  cites: ["autesserre2010", "howard2008", "diSalvatore2022", "dorussenGizelis2013"],
  parameters: {
    friction: num({ default: 0.01, min: 0, max: 1, plausible: [0.003, 0.03], unit: "share per task", label: "Effort lost to coordination with each further task", evidence: "assumed", cites: ["autesserre2010"] }),
    linked: num({ default: 0.5, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Part of that friction that the best communications spare", evidence: "assumed" }),
    linkedHalf: num({ default: 20, min: 0.1, plausible: [5, 80], unit: "people per 1,000 in the mission", label: "Signals staff and their worth in kit at which half of that is spared", evidence: "assumed" }),
    split: num({ default: 0.4, min: 0, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Robustness lost when the council is split", evidence: "assumed", cites: ["howard2008"] }),
    vagueness: num({ default: 0.6, min: 0, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Clarity lost when the council is split", evidence: "assumed", cites: ["howard2008"] }),
    accessRate: num({ default: 0.15, min: 0, max: 2, plausible: [0.05, 0.4], unit: "1/week", label: "Speed at which access follows consent", evidence: "assumed" }),
    obstruct: num({ default: 0.4, min: 0.01, max: 1, plausible: [0.25, 0.65], unit: "share", label: "Consent below which movement is denied", evidence: "assumed", cites: ["dorussenGizelis2013"] }),
    expelBelow: num({ default: 0.12, min: 0, max: 1, plausible: [0.05, 0.2], unit: "share", label: "Consent below which a mission is asked to leave", evidence: "assumed" }),
    expelWeeks: num({ default: 26, min: 1, plausible: [8, 52], unit: "weeks", label: "Weeks of such consent before it is", evidence: "assumed" }),
    notice: num({ default: 26, min: 1, plausible: [8, 52], unit: "weeks", label: "Time in which a mission leaves that was told to", evidence: "assumed" }),
  },
  sequential: "there is one mission, its tasks count each other, and each cell is set once, so order cannot matter",
  reads: {
    phases: ["firstTask", "lastTask", "week", "when", "military", "police", "robustness", "clarity", "adopted"],
    tasks: ["phase", "priority", "emphasis", "from", "until", "when", "untilWhen", "robustness", "clarity", "treated"],
    conditions: ["met"],
    country: ["consent", "unityOfCouncil", "hostageTaking"],
    work: ["communications"],
    mission: ["exists", "start", "strength", "civilians", "lapsed", "ended"],
  },
  writes: {
    mission: ["active", "phase", "military", "police", "robustness", "clarity", "coordination", "access", "expelled", "lowConsent", "noticeWeeks"],
    tasks: ["open", "authority", "coordination"],
  },
  run({ phases, tasks, conditions, country, work, mission: m }, p, ctx) {
    const { step, week } = ctx;
    for (let i = 0; i < m.n; i++) {
      for (let t = 0; t < tasks.n; t++) tasks.open[t] = 0;
      let phase = -1;
      for (let k = 0; k < phases.n; k++) if (phases.adopted[k] === 1 && week >= phases.week[k] && (phases.when[k] < 0 || conditions.met[phases.when[k]] === 1)) phase = k;
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
        m.coordination[i] = 1;
        continue;
      }
      if (m.phase[i] !== phase) ctx.emit("phase", { phase, military: phases.military[phase], police: phases.police[phase] });
      m.phase[i] = phase;
      if (m.expelled[i] === 1 || m.ended[i] === 1) m.noticeWeeks[i] += step;
      const stays = Math.max(0, 1 - m.noticeWeeks[i] / p.notice);
      m.military[i] = stays * phases.military[phase];
      m.police[i] = stays * phases.police[phase];
      m.active[i] = m.military[i] + m.police[i] > 0 ? 1 : 0;
      if (m.active[i] === 0) {
        // A mission on paper stands nowhere, asks nobody for access and threatens nobody.
        m.robustness[i] = 0;
        m.coordination[i] = 1;
        continue;
      }
      const unity = country.unityOfCouncil[0];
      const text = clarityLeft(phases.clarity[phase], unity, p.vagueness);
      const standing = stays * (1 - m.lapsed[i]);
      m.robustness[i] = standing * forceLeft(phases.robustness[phase], unity, p.split, country.hostageTaking[0]);
      const [first, end] = [phases.firstTask[phase], phases.lastTask[phase]];
      let count = 0;
      for (let t = first; t < end; t++) {
        if (tasks.phase[t] !== phase) continue;
        const [begins, ends] = [tasks.when[t], tasks.untilWhen[t]];
        if (!underWay(tasks.priority[t] * tasks.emphasis[t] * tasks.treated[t], week, tasks.from[t], tasks.until[t], begins < 0 || conditions.met[begins] === 1, ends >= 0 && conditions.met[ends] === 1)) continue;
        tasks.open[t] = 1;
        count++;
      }
      let signals = 0;
      for (let k = 0; k < work.n; k++) signals += work.communications[k];
      const staff = (m.strength[i] + m.civilians[i]) / 1000;
      const friction = p.friction * (1 - p.linked * (signals > 0 && staff > 0 ? saturate(signals / staff, p.linkedHalf) : 0));
      let weights = 0, clearer = 0, left = 0;
      for (let t = first; t < end; t++) {
        if (tasks.open[t] === 0) continue;
        const clarity = tasks.clarity[t] < 0 ? text : clarityLeft(tasks.clarity[t], unity, p.vagueness);
        tasks.authority[t] = tasks.robustness[t] < 0 ? m.robustness[i] : standing * forceLeft(tasks.robustness[t], unity, p.split, country.hostageTaking[0]);
        tasks.coordination[t] = coordinationLeft(count, clarity, friction);
        const weight = tasks.priority[t] * tasks.emphasis[t];
        weights += weight;
        clearer += weight * (clarity - text);
        left += weight * tasks.coordination[t];
      }
      // A mandate is understood as its tasks are: clear ones make up for a vague text, by their weight.
      m.clarity[i] = clamp01(text + (weights > 0 ? clearer / weights : 0));
      m.coordination[i] = weights > 0 ? Math.min(1, left / weights) : 1;
      const granted = clamp01(consented / p.obstruct);
      m.access[i] += (granted - m.access[i]) * closing(p.accessRate, step);
    }
  },
});
