import { measure } from "../tables.ts";

export const trustInPolice = measure({
  id: "trustInPolice",
  title: "Trust in the police",
  unit: "share",
  definition: "Mean trust in the police of all residents, at home or away, 0 none to 1 full.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "trustPolice",
  weight: ["population", "away"],
});
