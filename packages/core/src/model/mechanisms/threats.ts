import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { groupKinds, mechanism, threatKinds } from "../tables.ts";
import { balance } from "./institutions.ts";

const information = threatKinds.indexOf("information");
const terrorism = threatKinds.indexOf("terrorism");
const organisedCrime = threatKinds.indexOf("organisedCrime"), hybridWarfare = threatKinds.indexOf("hybridWarfare");
const terrorists = groupKinds.indexOf("terrorist");
const criminals = groupKinds.indexOf("criminal");

/** Columns that say what a threat does and for whom. */
export const threatColumns = ["kind", "group", "actor", "effect"] as const;

/**
 * 1 if a threat sends people and money to an armed group: the one it names; else terrorists to terrorists, criminals to criminals and
 * a patron to those it sponsors. Information feeds nobody.
 */
export function feeds(kind: number, named: number, actor: number, group: number, groupKind: number, sponsor: number): number {
  if (kind === information) return 0;
  if (named >= 0) return named === group ? 1 : 0;
  if (kind === terrorism) return groupKind === terrorists ? 1 : 0;
  if (kind === organisedCrime) return groupKind === criminals ? 1 : 0;
  return actor >= 0 && sponsor === actor ? 1 : 0;
}

/** What an adversary wants to undertake: what it can, as far as its patron does not want peace; less if it believes to be seen through. */
export function undertaking(capability: number, patronsWill: number, believed: number, caution: number): number {
  return capability * (1 - patronsWill) * (1 - caution * believed);
}

export const threats = mechanism({
  id: "threats",
  title: "Adversaries off the battlefield",
  speculative: true,
  summary:
    "Cyber and information attacks, transnational terrorism, organised crime and hybrid warfare by a patron are adversaries who learn. " +
    "Training and defence expose their methods the faster, the more they undertake; what is exposed has no effect. They notice after a " +
    "while, lie low and find other methods: neither side wins for good. Foreign support follows rivalry and shared causes (Salehyan, " +
    "Gleditsch and Cunningham 2011). Speculative: no number here is calibrated.",
  cites: ["salehyan2011", "trithart2022"],
  parameters: {
    tempo: num({ default: 0.1, max: 5, plausible: [0.03, 0.3], unit: "1/week", label: "Speed at which activity changes", evidence: "assumed" }),
    caution: num({ default: 0.7, max: 1, plausible: [0.3, 1], unit: "share", label: "Activity given up by an adversary that believes all its methods are known", evidence: "assumed" }),
    learning: num({ default: 0.15, max: 5, plausible: [0.05, 0.4], unit: "1/week", label: "Methods exposed in a week by the best defence against full activity", evidence: "assumed" }),
    defenceHalf: num({ default: 20, min: 0.1, plausible: [5, 80], unit: "people per million", label: "Trainers or defenders at which half of that is reached", evidence: "assumed" }),
    notice: num({ default: 0.1, max: 5, plausible: [0.03, 0.3], unit: "1/week", label: "Speed at which an adversary notices what is known", evidence: "assumed" }),
    renewal: num({ default: 0.05, max: 5, plausible: [0.01, 0.15], unit: "1/week", label: "Exposed methods replaced by an adversary that knows", evidence: "assumed" }),
  },
  over: "threats",
  reads: {
    threats: ["kind", "actor", "capability", "from", "until"],
    actors: ["will"],
    districts: ["people"],
    work: ["threatTraining", "informationDefence"],
  },
  writes: { threats: ["activity", "exposed", "believed", "effect"] },
  run({ threats: t, actors: a, districts: d, work }, p, { from, to, week, step }) {
    if (from === to) return;
    let people = 0, trainers = 0, defenders = 0;
    for (let k = 0; k < d.n; k++) {
      people += d.people[k];
      trainers += work.threatTraining[k];
      defenders += work.informationDefence[k];
    }
    const perMillion = people > 0 ? 1e6 / people : 0;
    for (let i = from; i < to; i++) {
      const kind = t.kind[i];
      const against = kind === information ? defenders : kind === hybridWarfare ? trainers + defenders : trainers;
      const on = week >= t.from[i] && week < t.until[i] ? 1 : 0;
      const wish = on * undertaking(t.capability[i], t.actor[i] < 0 ? 0 : a.will[t.actor[i]], t.believed[i], p.caution);
      t.activity[i] += (wish - t.activity[i]) * closing(p.tempo, step);
      const learnt = p.learning * saturate(against * perMillion, p.defenceHalf) * t.activity[i];
      t.exposed[i] = balance(t.exposed[i], learnt, p.renewal * t.believed[i], step);
      t.believed[i] += (t.exposed[i] - t.believed[i]) * closing(p.notice, step);
      t.effect[i] = t.activity[i] * (1 - t.exposed[i]);
    }
  },
});
