import { measure } from "../tables.ts";

export const missionMisconduct = measure({
  id: "missionMisconduct",
  title: "Misconduct by peacekeepers",
  unit: "cases",
  definition: "Cases of exploitation and abuse by peacekeepers, whether or not anybody reported them.",
  direction: "lower",
  kind: "flow",
  over: "communities",
  by: "district",
  value: "missionAbuses",
});
