import { measure } from "../tables.ts";

export const participation = measure({
  id: "participation",
  title: "Participation",
  unit: "share",
  definition: "Share of residents who take part in public affairs.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "participation",
  weight: ["population", "away"],
});
