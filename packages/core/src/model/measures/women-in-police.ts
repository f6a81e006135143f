import { forceKinds, measure } from "../tables.ts";

const police = forceKinds.indexOf("police");

export const womenInPolice = measure({
  id: "womenInPolice",
  title: "Women in the police",
  unit: "share",
  definition: "Women among serving police officers.",
  direction: "none",
  kind: "stock",
  over: "forces",
  reads: ["kind", "women", "strength"],
  value: (f, i) => f.women[i]!,
  weight: (f, i) => (f.kind[i] === police ? f.strength[i]! : 0),
  by: "district",
});
