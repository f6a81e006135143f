import { num } from "../../kernel/parameter.ts";
import { settling, weeksPerYear } from "../rules.ts";
import { mechanism } from "../tables.ts";

export const groupTotals = mechanism({
  id: "groupTotals",
  title: "What a group's leaders know of their own side",
  summary: "Leaders count their fighters and remember what the fighting of the last months cost them.",
  cites: ["hultman2007"],
  parameters: {
    memory: num({ default: 26, min: 1, plausible: [8, 52], unit: "weeks", label: "Time over which losses are remembered", evidence: "assumed" }),
  },
  over: "groups",
  reads: { cells: ["fighters", "losses"] },
  writes: { groups: ["losses"] },
  changes: { groups: ["fighters"] },
  run({ groups: g, cells: c }, p, { from, to, step }) {
    const fade = settling(p.memory, step);
    for (let i = from; i < to; i++) {
      let fighters = 0;
      let killed = 0;
      for (let row = i; row < c.n; row += g.n) {
        fighters += c.fighters[row];
        killed += c.losses[row];
      }
      g.fighters[i] = fighters;
      // Of those who were there before the fighting, or whoever loses nearly all would remember more than all.
      const yearly = killed > 0 ? (killed / step / (fighters + killed)) * 1000 * weeksPerYear : 0;
      g.losses[i] += (yearly - g.losses[i]) * fade;
    }
  },
});
