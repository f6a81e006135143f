import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";

const police = forceKinds.indexOf("police");
const administration = institutionKinds.indexOf("localAdministration");

/**
 * How often police ask for money, 0 to 1: bad conduct that goes unpunished, or hunger for pay that does not come
 * (Van Rijckeghem and Weder 2001). Either is reason enough.
 */
export function bribesAsked(conduct: number, impunity: number, arrears: number): number {
  return 1 - (1 - (1 - conduct) * impunity) * (1 - arrears);
}

/** Corruption as it is perceived: what people meet, and what comes to light besides. */
export function perceived(met: number, light: number): number {
  return met + (1 - met) * met * light;
}

export const corruption = mechanism({
  id: "corruption",
  title: "Perceived corruption",
  summary:
    "People judge corruption by the bribes they are asked for and by what they hear. Bribes follow from unpaid wages, bad conduct " +
    "and impunity. Bodies that watch officials first bring more to light, so that corruption seems no better or worse, and lower it " +
    "later through integrity and impunity (Blair 2019 found perceptions no better, at first perhaps worse).",
  cites: ["blair2019", "olkenPande2012", "vanRijckeghemWeder2001"],
  parameters: {
    rate: num({ default: 0.02, max: 1, plausible: [0.01, 0.05], unit: "1/week", label: "Speed at which opinion follows", evidence: "assumed" }),
    arrears: num({ default: 0.6, max: 1, plausible: [0.2, 0.9], unit: "share", label: "Bribes asked by police who are never paid", evidence: "assumed", cites: ["vanRijckeghemWeder2001"] }),
    arrearsHalf: num({ default: 8, min: 0.5, plausible: [4, 20], unit: "weeks", label: "Pay owed at which half of that is reached", evidence: "assumed" }),
    police: num({ default: 0.6, max: 1, plausible: [0.3, 0.8], unit: "share", label: "Weight of police against other officials", evidence: "assumed" }),
    exposure: num({ default: 0.8, max: 1, plausible: [0.2, 1], unit: "share", label: "Hidden corruption that strong oversight brings to light", evidence: "assumed", cites: ["blair2019"] }),
    oversightHalf: num({ default: 0.1, min: 0.001, plausible: [0.03, 0.5], unit: "people per 10,000", label: "Support for oversight at which half of that is reached", evidence: "assumed" }),
    village: num({ default: 0.15, max: 1, plausible: [0, 0.4], unit: "share", label: "Corruption that villages meet less, because officials are far", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: ["district", "urban"],
    districts: ["people"],
    forces: ["conduct", "impunity", "payArrears"],
    institutions: ["integrity"],
    work: ["oversight"],
  },
  writes: { communities: ["corruption"] },
  run({ communities: c, districts: d, forces: f, institutions: o, work: w }, p, { from, to, step }) {
    const tenThousand = 10000;
    const move = closing(p.rate, step);
    let current = -1;
    let met = 0;
    let light = 0;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current) {
        current = k;
        const guards = k * forceKindCount + police;
        const owed = p.arrears * saturate(f.payArrears[guards], p.arrearsHalf);
        met =
          p.police * bribesAsked(f.conduct[guards], f.impunity[guards], owed) +
          (1 - p.police) * (1 - o.integrity[k * institutionKindCount + administration]);
        const watchers = d.people[k] > 0 ? (w.oversight[k] * tenThousand) / d.people[k] : 0;
        light = p.exposure * saturate(watchers, p.oversightHalf);
      }
      const seen = perceived(c.urban[i] === 1 ? met : met * (1 - p.village), light);
      c.corruption[i] += (seen - c.corruption[i]) * move;
    }
  },
});
