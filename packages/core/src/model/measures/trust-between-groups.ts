import { measure } from "../tables.ts";

export const trustBetweenGroups = measure({
  id: "trustBetweenGroups",
  title: "Trust between groups",
  unit: "share",
  definition: "Mean trust in other social groups of all residents, at home or away, 0 none to 1 full.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "trustOthers",
  weight: ["population", "away"],
});
