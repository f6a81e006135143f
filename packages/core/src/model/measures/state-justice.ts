import { measure } from "../tables.ts";

export const stateJustice = measure({
  id: "stateJustice",
  title: "Use of state justice",
  unit: "share",
  definition: "Share of disputes that people would take to state courts rather than to custom.",
  direction: "none",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "stateJustice",
  weight: ["population", "away"],
});
