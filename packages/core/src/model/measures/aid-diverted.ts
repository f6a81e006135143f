import { measure } from "../tables.ts";

export const aidDiverted = measure({
  id: "aidDiverted",
  title: "Relief taken by armed groups",
  unit: "million US dollars",
  definition: "Money or goods of the mission's relief that armed groups took.",
  direction: "lower",
  kind: "flow",
  over: "districts",
  by: "row",
  value: "divertedAid",
});
