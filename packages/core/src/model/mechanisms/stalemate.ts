import { exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { groupKinds, mechanism } from "../tables.ts";

const criminal = groupKinds.indexOf("criminal");

/** Remembered weeks of war without victory: added as far as leaders want war, forgotten at a constant rate (exact for any step). */
export function nextFought(fought: number, will: number, memory: number, step: number): number {
  const keep = exp(-step / memory);
  return fought * keep + will * memory * (1 - keep);
}

/**
 * Share of a first belief in victory that is left after some time without it: if victory comes at an unknown constant hazard, held
 * to be gamma distributed, its expectation falls as half / (half + time).
 */
export function hope(fought: number, half: number): number {
  return half / (half + fought);
}

export const stalemate = mechanism({
  id: "stalemate",
  title: "War without victory teaches",
  summary:
    "Fighting tells leaders what they could not know before: whoever has fought for years and has not won comes to expect less of war " +
    "(Smith and Stam 2004), until both sides are in a stalemate that hurts and the time is ripe (Zartman 2000). Some settle; " +
    "others hold what they have and keep their arms.",
  cites: ["smithStam2004", "zartman2000"],
  parameters: {
    memory: num({ default: 520, min: 1, plausible: [260, 1040], unit: "weeks", label: "Time over which leaders forget what a war has taught them", evidence: "assumed" }),
  },
  sequential: "a few groups and the government; rows do not look at each other, so order cannot matter",
  reads: { groups: ["alive", "kind", "commitment"], country: ["governmentCommitment"] },
  changes: { groups: ["fought"], country: ["fought"] },
  run({ groups: g, country: c }, p, { step }) {
    for (let i = 0; i < g.n; i++)
      if (g.alive[i] === 1 && g.kind[i] !== criminal) g.fought[i] = nextFought(g.fought[i], 1 - g.commitment[i], p.memory, step);
    c.fought[0] = nextFought(c.fought[0], 1 - c.governmentCommitment[0], p.memory, step);
  },
});
