import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";

const councilMember = 4;

/** Clarity left of a text that rivals had to agree on: what divides them is left open. */
export function clarityLeft(clarity: number, unity: number, vagueness: number): number {
  return clamp01(clarity * (1 - vagueness * (1 - unity)));
}

export const council = mechanism({
  id: "council",
  title: "The Security Council",
  summary:
    "Rivalry between members over this country makes mandates vague and their robust parts unsupported (Howard 2008). Unity is the " +
    "mean alignment of council members with each other, weighted by leverage; it changes as their will does.",
  cites: ["howard2008", "doyleSambanis2000"],
  parameters: {
    indifference: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Unity lost when nobody cares", evidence: "assumed" }),
  },
  over: "country",
  reads: { actors: ["kind", "leverage", "will"], relations: ["alignment"] },
  writes: { country: ["unityOfCouncil"] },
  run({ actors: a, relations, country: c }, p, { from, to }) {
    for (let i = from; i < to; i++) {
      let together = 0, weights = 0, will = 0, members = 0;
      for (let x = 0; x < a.n; x++) {
        if (a.kind[x] !== councilMember) continue;
        will += a.will[x];
        members++;
        for (let y = 0; y < a.n; y++) {
          if (y === x || a.kind[y] !== councilMember) continue;
          const w = a.leverage[x] * a.leverage[y];
          together += (w * (1 + relations.alignment[x * a.n + y])) / 2;
          weights += w;
        }
      }
      const unity = weights > 0 ? together / weights : 1;
      c.unityOfCouncil[i] = clamp01(unity * (1 - p.indifference * (1 - (members > 0 ? will / members : 1))));
    }
  },
});
