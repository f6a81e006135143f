import { measure } from "../tables.ts";

export const trustInMission = measure({
  id: "trustInMission",
  title: "Trust in peacekeepers",
  unit: "share",
  definition:
    "Mean trust in peacekeepers of all residents, at home or away, 0 none to 1 full. In a country without a " +
    "mission it is what people would expect of one.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "trustMission",
  weight: ["population", "away"],
});
