import { num } from "../../kernel/parameter.ts";
import { saturate, settling } from "../rules.ts";
import { forceKindCount, forceKinds, mechanism } from "../tables.ts";

const missionObserver = 0, stateObserver = 1;
const intelligence = forceKinds.indexOf("intelligence");

/** Share of incidents that becomes known: unless people keep silent, nobody watches and nobody passes by. */
export function detection(reporting: number, watchers: number, passing: number): number {
  return 1 - (1 - reporting) * (1 - watchers) * (1 - passing);
}

/** Observers and drones look for themselves: either may see what the other does not. */
export function watching(observers: number, sensed: number): number {
  return observers + (1 - observers) * sensed;
}

/** What is expected next: what is known and, as far as it is understood, its trend; what is not understood is guessed. */
export function forecast(known: number, trend: number, understood: number, error: number): number {
  return Math.max(0, known + understood * trend + (1 - understood) * error * known);
}

export const knowledge = mechanism({
  id: "knowledge",
  title: "What each side knows",
  summary:
    "The mission learns of incidents from people who report, from observers and from patrols; the state from people who report to it and " +
    "from its own posts and intelligence; armed groups see the peacekeepers among whom they live. News ages. A force that people trust learns more. " +
    "What comes next is a guess, better with analysts, and never good (Cederman and Weidmann 2017).",
  cites: ["ruggeri2013", "kalyvas2006", "oios2014", "cedermanWeidmann2017", "hegreViews2019"],
  parameters: {
    memory: num({ default: 8, min: 1, plausible: [4, 26], unit: "weeks", label: "Time over which reports count", evidence: "assumed" }),
    trend: num({ default: 2, min: 0, max: 10, plausible: [0, 4], unit: "weeks", label: "How far ahead a predictive mission extends the trend of fresh news", evidence: "assumed" }),
    unaided: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Trend that staff without analysts understand", evidence: "assumed" }),
    understood: num({ default: 0.8, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Trend that the best analysis understands", evidence: "assumed", cites: ["cedermanWeidmann2017"] }),
    analystsHalf: num({ default: 10, min: 0.1, plausible: [3, 40], unit: "people", label: "Analysts in the mission at which half of the difference is made", evidence: "assumed" }),
    error: num({ default: 0.5, max: 10, plausible: [0.2, 1.5], unit: "ratio", label: "Standard error of a guess a week ahead without any understanding, against what is known", evidence: "assumed", cites: ["hegreViews2019"] }),
    watchersHalf: num({ default: 10, min: 0.1, plausible: [3, 30], unit: "observers per district", label: "Observers who see half of what happens", evidence: "assumed" }),
    agentsHalf: num({ default: 15, min: 0.1, plausible: [5, 50], unit: "skilled agents per district", label: "Intelligence officers who find out half of what happens", evidence: "assumed", cites: ["kalyvas2006"] }),
    seeing: num({ default: 3, min: 0.5, plausible: [1, 8], unit: "weeks", label: "Time in which a group notices a change of peacekeepers", evidence: "assumed" }),
  },
  over: "knowledge",
  reads: {
    districts: ["incidents", "reporting", "presence", "policing", "deployable", "sensed"],
    work: ["monitors", "analysis"],
    mission: ["active"],
    groups: ["alive"],
    cells: ["fighters"],
    forces: ["strength", "skill"],
  },
  writes: { knowledge: ["learnt", "incidents", "expected", "strengthSeen", "age"] },
  streams: ["guess"],
  run({ knowledge: k, districts: d, work, mission: m, groups: g, cells: c, forces: f }, p, { from, to, step, draw }) {
    let analysts = 0;
    for (let place = 0; place < d.n; place++) analysts += work.analysis[place];
    const analysed = p.unaided + Math.max(0, p.understood - p.unaided) * saturate(analysts, p.analystsHalf);
    const fade = settling(p.memory, step);
    const notice = settling(p.seeing, step);
    for (let i = from; i < to; i++) {
      const observer = Math.floor(i / d.n);
      const place = i - observer * d.n;
      if (observer > stateObserver) {
        const group = observer - 2;
        if (g.alive[group] === 0) continue;
        k.strengthSeen[i] += (d.deployable[place] - k.strengthSeen[i]) * notice;
        k.age[i] = 0;
        continue;
      }
      const isMission = observer === missionObserver;
      k.learnt[i] = 0;
      if (isMission && m.active[0] === 0) continue;
      const watchers = isMission ? watching(saturate(work.monitors[place], p.watchersHalf), d.sensed[place]) : 0;
      const agents = f.strength[place * forceKindCount + intelligence] * f.skill[place * forceKindCount + intelligence];
      const passing = isMission ? d.presence[place] : 1 - (1 - d.policing[place]) * (p.agentsHalf / (p.agentsHalf + agents));
      const share = detection(d.reporting[place], watchers, passing);
      k.learnt[i] = share * d.incidents[place];
      const before = k.incidents[i];
      k.incidents[i] += ((share * d.incidents[place]) / step - before) * fade;
      const trend = ((k.incidents[i] - before) / step) * p.trend * (p.memory / (p.memory + k.age[i]));
      // A guess is wrong anew each week, and half a week's error averages out as a week's does.
      const wrong = isMission && p.error > 0 ? (p.error * draw.guess.normal(place)) / Math.sqrt(step) : 0;
      k.expected[i] = forecast(k.incidents[i], trend, isMission ? analysed : p.unaided, wrong);
      let armed = 0;
      for (let j = 0; j < g.n; j++) armed += c.fighters[place * g.n + j];
      k.strengthSeen[i] += (share * armed - k.strengthSeen[i]) * fade;
      k.age[i] = share * d.incidents[place] > 0 ? 0 : k.age[i] + step;
    }
  },
});
