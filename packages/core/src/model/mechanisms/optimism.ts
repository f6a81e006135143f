import { exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
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
    "month and is a source of luck in history.",
  cites: ["blainey1973", "fearon1995"],
  parameters: {
    spread: num({ default: 0.1, min: 0, max: 1, plausible: [0.03, 0.2], unit: "share of power", label: "Standard deviation of a leader's error", evidence: "assumed", cites: ["fearon1995"] }),
    memory: num({ default: 40, min: 1, plausible: [13, 104], unit: "weeks", label: "Time over which an error persists", evidence: "assumed" }),
  },
  over: "groups",
  reads: { groups: ["alive"] },
  writes: { groups: ["optimism"] },
  streams: ["mood"],
  run({ groups: g }, p, { from, to, step, draw }) {
    const keep = exp(-step / p.memory);
    for (let i = from; i < to; i++) if (g.alive[i] === 1) g.optimism[i] = nextOptimism(g.optimism[i], keep, p.spread, draw.mood.normal(i));
  },
});
