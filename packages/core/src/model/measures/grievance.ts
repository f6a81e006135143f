import { measure } from "../tables.ts";

export const grievance = measure({
  id: "grievance",
  title: "Grievance",
  unit: "share",
  definition: "Mean grievance against the state of all residents, at home or away.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "grievance",
  weight: ["population", "away"],
});
