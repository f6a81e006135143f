import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

export const womenInContingents = mechanism({
  id: "womenInContingents",
  title: "Women in contingents",
  summary:
    "Contributors send as many women as they used to, unless somebody works for more: then their share grows as contingents rotate, up to what armies and police that " +
    "have few women can send (Karim and Beardsley 2017).",
  cites: ["karim2017"],
  parameters: {
    rate: num({ default: 0.02, max: 1, plausible: [0.005, 0.04], unit: "1/week", label: "Rotation: contingents that are sent anew", evidence: "assumed" }),
    most: num({ default: 0.2, max: 1, plausible: [0.1, 0.35], unit: "share", label: "Women whom contributors can find under the strongest campaign", evidence: "assumed", cites: ["karim2017"] }),
    recruitersHalf: num({ default: 10, min: 0.1, plausible: [3, 40], unit: "people", label: "People at work on it at which half of the campaign's effect is reached", evidence: "assumed" }),
  },
  over: "contingents",
  reads: { work: ["womenRecruitment"] },
  writes: { contingents: ["women"] },
  run({ contingents: c, work }, p, { from, to, step }) {
    let recruiters = 0;
    for (let k = 0; k < work.n; k++) recruiters += work.womenRecruitment[k];
    if (recruiters === 0) return;
    const goal = p.most * saturate(recruiters, p.recruitersHalf);
    const turn = closing(p.rate, step);
    for (let i = from; i < to; i++) if (c.women[i] < goal) c.women[i] += (goal - c.women[i]) * turn;
  },
});
