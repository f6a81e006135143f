import { num } from "../../kernel/parameter.ts";
import { closing, settling } from "../rules.ts";
import { mechanism } from "../tables.ts";

export const otherForces = mechanism({
  id: "otherForces",
  title: "Forces beside the mission",
  summary:
    "A regional force comes as the scenario says. A mission that takes it over counts its soldiers as its own; without one it stays " +
    "at its own cost until its contributors' patience runs out.",
  cites: ["lundgren2021"],
  parameters: {
    leaving: num({ default: 0.04, min: 0, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Speed of withdrawal once patience has run out", evidence: "assumed" }),
    arrival: num({ default: 1, min: 0.1, plausible: [0.5, 6], unit: "weeks", label: "Time to arrive", evidence: "assumed" }),
  },
  over: "otherForces",
  reads: {
    otherForces: ["rehatWeek", "patience"], otherStrengths: ["force", "week", "people"], mission: ["active", "strength"],
  },
  writes: { otherForces: ["strength", "present"] },
  run({ otherForces: o, otherStrengths: s, mission: m }, p, { from, to, step, week }) {
    for (let i = from; i < to; i++) {
      let planned = 0;
      for (let k = 0; k < s.n; k++) if (s.force[k] === i && week >= s.week[k]) planned = s.people[k];
      const takenOver = o.rehatWeek[i] >= 0 && week >= o.rehatWeek[i] && m.active[0] === 1;
      // Soldiers change their hats as the mission's own strength arrives, so that nobody is counted twice.
      const target = takenOver ? Math.max(0, planned - m.strength[0]) : planned;
      // Whoever has gone home tired does not come back fresh, as long as the same is asked of him.
      o.present[i] = o.strength[i] > 0 || (o.present[i] > 0 && planned > 0) ? o.present[i] + step : 0;
      const tired = !takenOver && o.present[i] > o.patience[i];
      const move = tired ? closing(p.leaving, step) : settling(p.arrival, step);
      const here = o.strength[i] + ((tired ? 0 : target) - o.strength[i]) * move;
      // The last soldier leaves: a force that is sent home does not stay for ever as a part of one.
      o.strength[i] = (tired || target === 0) && here < 1 ? 0 : here;
    }
  },
});
