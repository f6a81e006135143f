import { measure } from "../tables.ts";

export const trustInState = measure({
  id: "trustInState",
  title: "Trust in the state",
  unit: "share",
  definition: "Mean trust in the state of all residents, at home or away, 0 none to 1 full.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "trustState",
  weight: ["population", "away"],
});
