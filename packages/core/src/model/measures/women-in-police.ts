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
  value: "women",
  weight: { column: "strength", where: "kind", is: police },
  by: "district",
});
