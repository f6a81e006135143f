/**
 * A mechanism in a file of one's own, and a measure that shows it:
 *
 *   truce run liberia --with examples/own-mechanism.ts
 *   truce explain rumours --with examples/own-mechanism.ts
 */
import { extension, insertAfter, measure, mechanism, num } from "@truce/core";
import { exp } from "@truce/core/kernel";

/** Fear after some weeks among people of whom a share has heard nothing true. Two half steps are one whole step. */
export function frightened(fear: number, unheard: number, rate: number, step: number): number {
  return fear + (1 - fear) * (1 - exp(-rate * unheard * step));
}

const rumours = mechanism({
  id: "rumours",
  title: "Rumours fill silence",
  summary:
    "Where people report nothing to the authorities, they also hear nothing from them, and what neighbours tell each other " +
    "grows worse from ear to ear. An example of how a mechanism is written; what it claims is assumed.",
  cites: [],
  parameters: {
    rate: num({
      default: 0.002,
      plausible: [0.0005, 0.01],
      unit: "share of the calm a week",
      evidence: "assumed",
      label: "Calm that rumours take from people who hear nothing true",
    }),
  },
  over: "communities",
  reads: { communities: ["reporting"] },
  changes: { communities: ["fear"] },
  run({ communities: c }, p, { from, to, step }) {
    for (let i = from; i < to; i++) c.fear[i] = frightened(c.fear[i], 1 - c.reporting[i], p.rate, step);
  },
});

const silence = measure({
  id: "silence",
  title: "Silence",
  unit: "share",
  definition: "Mean over people present of the share of crimes that nobody reports.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  reads: ["reporting"],
  value: ({ reporting }, row) => 1 - reporting[row]!,
  weight: ["population", "hosted"],
  by: "district",
});

export default extension({
  measures: [silence],
  // After fear is what the week has made of it.
  schedule: (week) => insertAfter(week, "fear", rumours),
});
