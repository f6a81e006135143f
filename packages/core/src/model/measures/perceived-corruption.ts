import { measure } from "../tables.ts";

export const perceivedCorruption = measure({
  id: "perceivedCorruption",
  title: "Perceived corruption",
  unit: "share",
  definition:
    "Mean of how corrupt residents hold officials to be. Oversight can raise it at first, because more comes to " +
    "light.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "corruption",
  weight: ["population", "away"],
});
