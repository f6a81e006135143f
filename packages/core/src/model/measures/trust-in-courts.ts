import { measure } from "../tables.ts";

export const trustInCourts = measure({
  id: "trustInCourts",
  title: "Trust in courts",
  unit: "share",
  definition: "Mean trust in courts of all residents, at home or away, 0 none to 1 full.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "trustCourts",
  weight: ["population", "away"],
});
