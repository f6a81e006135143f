import { exp, log } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";

/**
 * A band gathers followers in proportion to its size, up to `most`, and starts again from a seed when it breaks
 * up. `age` is the time since the last break-up at the end of the step; if it is longer than the step, none happened in it.
 */
export function nextBand(band: number, most: number, age: number, step: number, growth: number, seed: number): number {
  const smallest = Math.min(seed, most);
  return Math.min(most, age < step ? smallest * exp(growth * age) : Math.max(smallest, band) * exp(growth * step));
}

export const bands = mechanism({
  id: "bands",
  title: "Fighters gather and scatter",
  summary:
    "Fighting units merge and break up. Growth in proportion to size with sudden break-up gives sizes with a heavy tail (Bohorquez and " +
    "others 2009 for insurgencies; Reed 2001 for the general law: exponent 1 + break-up / growth), so the size of attacks is never " +
    "drawn from a power law, and ends where a body of men that lives off the country can no longer be fed as one (van Creveld 1977). Presence of peacekeepers breaks bands up sooner: large bodies of armed men are seen and stopped first.",
  cites: ["bohorquez2009", "reed2001", "vanCreveld1977", "hultman2014"],
  parameters: {
    growth: num({ default: 0.4, min: 0, max: 3, plausible: [0.2, 0.8], unit: "1/week", label: "Growth of a band that stays together", evidence: "calibrated", cites: ["bohorquez2009"] }),
    breakup: num({ default: 0.48, min: 0, max: 5, plausible: [0.3, 1.2], unit: "1/week", label: "Break-up of bands", evidence: "calibrated", cites: ["bohorquez2009"] }),
    dispersal: num({ default: 4, min: 0, max: 20, plausible: [0.5, 5], unit: "1/week", label: "Further break-up under full robust presence", evidence: "assumed", cites: ["hultman2014"] }),
    largest: num({ default: 1500, min: 1, plausible: [200, 5000], unit: "fighters", label: "Largest band that moves and lives off the country as one", evidence: "assumed", cites: ["vanCreveld1977"] }),
    seed: num({ default: 8, min: 1, plausible: [4, 15], unit: "fighters", label: "Smallest band", evidence: "assumed" }),
  },
  over: "cells",
  reads: { cells: ["district", "fighters", "group"], districts: ["robustPresence"], groups: ["commitment"] },
  changes: { cells: ["band"] },
  streams: ["breakup"],
  run({ cells: c, districts: d, groups: g }, p, { from, to, step, draw }) {
    for (let i = from; i < to; i++) {
      const fighters = c.fighters[i];
      if (fighters <= 0) {
        c.band[i] = 0;
        continue;
      }
      // A group that keeps the peace has no reason to assemble.
      const growth = p.growth * (1 - g.commitment[c.group[i]]);
      const hazard = p.breakup + p.dispersal * d.robustPresence[c.district[i]];
      // Break-ups come at random, so the time back to the last one is exponential: exact for any step, with one draw.
      const age = hazard > 0 ? -log(1 - draw.breakup.unit(i)) / hazard : Infinity;
      c.band[i] = nextBand(c.band[i], Math.min(fighters, p.largest), age, step, growth, p.seed);
    }
  },
});
