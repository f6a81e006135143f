import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { mechanism, threatKinds } from "../tables.ts";

const information = threatKinds.indexOf("information");
const hybridWarfare = threatKinds.indexOf("hybridWarfare");
const hundredThousand = 100000;

/** Hostile information that people believe: the loudest campaign, less what is answered in time. */
export function believedSlander(loudest: number, refuted: number): number {
  return loudest * (1 - refuted);
}

export const informationCampaigns = mechanism({
  id: "informationCampaigns",
  title: "Hostile information",
  speculative: true,
  summary:
    "Campaigns against missions in Mali, the Central African Republic and Congo spread rumours that peacekeepers arm rebels or loot " +
    "(Trithart 2022). What is answered soon, where people are, does less harm. Speculative: no number here is calibrated.",
  cites: ["trithart2022"],
  parameters: {
    refuted: num({ default: 0.7, max: 1, plausible: [0.2, 0.9], unit: "share", label: "Slander that very many defenders refute", evidence: "assumed" }),
    refutedHalf: num({ default: 2, min: 0.01, plausible: [0.5, 10], unit: "people per 100,000", label: "Defenders at which half of that is reached", evidence: "assumed" }),
  },
  over: "districts",
  reads: { country: ["informationAttack"], threats: ["kind", "effect"], districts: ["people"], work: ["informationDefence"] },
  writes: { districts: ["slander"] },
  run({ country, threats: t, districts: d, work }, p, { from, to }) {
    let loudest = country.informationAttack[0];
    for (let j = 0; j < t.n; j++) if (t.kind[j] === information || t.kind[j] === hybridWarfare) loudest = Math.max(loudest, t.effect[j]);
    for (let k = from; k < to; k++) {
      const per = d.people[k] > 0 ? hundredThousand / d.people[k] : 0;
      d.slander[k] = believedSlander(loudest, p.refuted * saturate(work.informationDefence[k] * per, p.refutedHalf));
    }
  },
});
