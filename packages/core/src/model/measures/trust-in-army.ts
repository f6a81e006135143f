import { measure } from "../tables.ts";

export const trustInArmy = measure({
  id: "trustInArmy",
  title: "Trust in the army",
  unit: "share",
  definition: "Mean trust in the army of all residents, at home or away, 0 none to 1 full.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "trustArmy",
  weight: ["population", "away"],
});
