import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { actorKinds, mechanism } from "../tables.ts";

const councilMember = actorKinds.indexOf("councilMember");

/** Clarity left of a text that rivals had to agree on: what divides them is left open. */
export function clarityLeft(clarity: number, unity: number, vagueness: number): number {
  return clamp01(clarity * (1 - vagueness * (1 - unity)));
}

/**
 * Opposition of a member: its quarrel with the others here, and, as far as it stands by the host, what the host holds against the
 * mission.
 */
export function oppositionOf(rivalry: number, alliedWithHost: number, consent: number, shield: number): number {
  return clamp01(rivalry + (1 - rivalry) * shield * Math.max(0, alliedWithHost) * (1 - consent));
}

export const council = mechanism({
  id: "council",
  title: "The Security Council",
  summary:
    "Rivalry between members over this country makes mandates vague and their robust parts unsupported (Howard 2008). Unity is the " +
    "mean alignment of council members with each other, weighted by leverage; it changes as their will does. The more the powerful " +
    "differ, the less a mission may decide (Allen and Yuen 2014). A member with a veto is as much an obstacle as it is set against the " +
    "others here or stands by a host that resists; one such member is enough.",
  cites: ["howard2008", "doyleSambanis2000", "allenYuen2014"],
  parameters: {
    indifference: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Unity lost when nobody cares", evidence: "assumed" }),
    shield: num({ default: 0.8, max: 1, plausible: [0.3, 1], unit: "share", label: "Objections of a host that its ally on the Council makes its own", evidence: "assumed", cites: ["allenYuen2014"] }),
  },
  over: "country",
  reads: { actors: ["kind", "leverage", "will", "rivalry", "veto"], relations: ["alignment"], country: ["government", "consent"] },
  writes: { country: ["unityOfCouncil", "opposition"] },
  run({ actors: a, relations, country: c }, p, { from, to }) {
    for (let i = from; i < to; i++) {
      let together = 0, weights = 0, will = 0, members = 0, opposition = 0;
      for (let x = 0; x < a.n; x++) {
        if (a.kind[x] !== councilMember) continue;
        will += a.will[x];
        members++;
        if (a.veto[x] === 1)
          opposition = Math.max(opposition, oppositionOf(a.rivalry[x], relations.alignment[x * a.n + c.government[i]], c.consent[i], p.shield));
        for (let y = 0; y < a.n; y++) {
          if (y === x || a.kind[y] !== councilMember) continue;
          const w = a.leverage[x] * a.leverage[y];
          together += (w * (1 + relations.alignment[x * a.n + y])) / 2;
          weights += w;
        }
      }
      const unity = weights > 0 ? together / weights : 1;
      c.opposition[i] = opposition;
      c.unityOfCouncil[i] = clamp01(unity * (1 - p.indifference * (1 - (members > 0 ? will / members : 1))));
    }
  },
});
