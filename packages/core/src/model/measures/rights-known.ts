import { measure } from "../tables.ts";

export const rightsKnown = measure({
  id: "rightsKnown",
  title: "Knowledge of rights",
  unit: "share",
  definition: "Share of residents who know their rights and the institutions that guard them.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "rights",
  weight: ["population", "away"],
});
