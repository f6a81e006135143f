import { log } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { settling } from "../rules.ts";
import { mechanism } from "../tables.ts";

export const heat = mechanism({
  id: "heat",
  title: "Violence lingers",
  summary: "Incidents excite new ones for some weeks: half-lives of two to six weeks fit civilian deaths in Iraq (Lewis and others 2012).",
  cites: ["lewis2012"],
  parameters: {
    excitation: num({ default: 4, min: 0.5, plausible: [2, 6], unit: "weeks", label: "Half-life of the excitement after an incident", evidence: "measured", cites: ["lewis2012"] }),
  },
  over: "districts",
  reads: { districts: ["incidents"] },
  writes: { districts: ["heat"] },
  run({ districts: d }, p, { from, to, step }) {
    const fade = settling(p.excitation / log(2), step);
    for (let i = from; i < to; i++) d.heat[i] += (d.incidents[i] / step - d.heat[i]) * fade;
  },
});
