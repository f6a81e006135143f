import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { mechanism } from "../tables.ts";

/**
 * Rate at which a text passes that one member with a veto opposes: at once without opposition, never under full opposition, and
 * `pace` when the member is of two minds.
 */
export function passingRate(opposition: number, pace: number): number {
  return opposition > 0 ? (pace * (1 - opposition)) / opposition : Infinity;
}

export const renewal = mechanism({
  id: "renewal",
  title: "Votes of the Security Council",
  summary:
    "A new phase and every renewal need a vote without a veto. Where a member with a veto opposes the mission, the vote comes late: " +
    "until then the old phase goes on, or the mandate lapses and with it authority and assessed money. While it is lapsed the Council may " +
    "let it end, as it did in Macedonia in 1999 and in Georgia in 2009. Whether powerful members share an interest decides how much a " +
    "mission gets (Allen and Yuen 2014; Howard 2008).",
  cites: ["allenYuen2014", "howard2008"],
  parameters: {
    pace: num({ default: 0.5, max: 20, plausible: [0.1, 2], unit: "1/week", label: "Votes that pass in a week when a member with a veto is of two minds", evidence: "assumed" }),
    ending: num({ default: 0.03, max: 5, plausible: [0.005, 0.1], unit: "1/week", label: "Ending of a lapsed mandate that a member with a veto opposes fully", evidence: "assumed" }),
  },
  sequential: "it settles a few votes that all concern one mission; they do not look at each other, so order cannot matter",
  reads: { phases: ["week", "when"], conditions: ["met"], renewals: ["week"], mission: ["exists", "start", "active"], country: ["opposition"] },
  writes: { phases: ["adopted"], renewals: ["adopted"], mission: ["lapsed", "lapsedWeeks", "ended"] },
  streams: ["amendment", "renewal", "end"],
  run({ phases, conditions, renewals, mission: m, country }, p, { week, step, draw, emit }) {
    if (m.exists[0] === 0) return;
    const opposition = country.opposition[0];
    const passes = closing(passingRate(opposition, p.pace), step);
    for (let k = 0; k < phases.n; k++) {
      if (phases.adopted[k] === 1 || week < phases.week[k] || (phases.when[k] >= 0 && conditions.met[phases.when[k]] === 0) || draw.amendment.unit(k) >= passes) continue;
      phases.adopted[k] = 1;
      if (opposition > 0) emit("vote", { renewal: -1, phase: k, late: week - phases.week[k] });
    }
    let lapsed = 0;
    for (let k = 0; k < renewals.n; k++) {
      if (renewals.adopted[k] === 1 || week < renewals.week[k] || week < m.start[0]) continue;
      if (draw.renewal.unit(k) < passes) {
        renewals.adopted[k] = 1;
        emit("vote", { renewal: k, phase: -1, late: week - renewals.week[k] });
      } else lapsed = 1;
    }
    m.lapsed[0] = lapsed;
    m.lapsedWeeks[0] = lapsed * m.active[0] * step;
    if (lapsed === 1 && m.ended[0] === 0 && draw.end.unit(0) < closing(p.ending * opposition, step)) {
      m.ended[0] = 1;
      emit("mandateEnds", { opposition });
    }
  },
});
