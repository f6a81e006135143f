import { exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Mood that wanders around realism: a mean-reverting walk whose spread does not depend on the length of a step. */
export function nextOptimism(optimism: number, keep: number, spread: number, luck: number): number {
  return optimism * keep + spread * Math.sqrt(1 - keep * keep) * luck;
}

export const optimism = mechanism({
  id: "optimism",
  title: "How leaders misjudge their chances",
  summary:
    "Each side knows things about itself that the other does not, and has reasons to boast; so leaders misjudge what war would bring, " +
    "and mutual optimism starts wars that nobody would choose knowingly (Blainey 1973; Fearon 1995). The error wanders from month to " +
    "month and is a source of luck in history. Mediators and early warning tell each side what the other can do.",
  cites: ["blainey1973", "fearon1995", "beardsley2017"],
  parameters: {
    spread: num({ default: 0.1, min: 0, max: 1, plausible: [0.03, 0.2], unit: "share of power", label: "Standard deviation of a leader's error", evidence: "assumed", cites: ["fearon1995"] }),
    memory: num({ default: 40, min: 1, plausible: [13, 104], unit: "weeks", label: "Time over which an error persists", evidence: "assumed" }),
    informed: num({ default: 0.5, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Errors that very many mediators and early warning prevent", evidence: "assumed", cites: ["fearon1995", "beardsley2017"] }),
    informedHalf: num({ default: 30, min: 1, plausible: [10, 100], unit: "people", label: "Such people at which half of that is reached", evidence: "assumed" }),
  },
  over: "groups",
  reads: { groups: ["alive"], work: ["mediation", "prevention"] },
  writes: { groups: ["optimism"] },
  streams: ["mood"],
  run({ groups: g, work }, p, { from, to, step, draw }) {
    const keep = exp(-step / p.memory);
    let envoys = 0;
    for (let k = 0; k < work.n; k++) envoys += work.mediation[k] + work.prevention[k];
    const spread = p.spread * (1 - p.informed * saturate(envoys, p.informedHalf));
    for (let i = from; i < to; i++) if (g.alive[i] === 1) g.optimism[i] = nextOptimism(g.optimism[i], keep, spread, draw.mood.normal(i));
  },
});
