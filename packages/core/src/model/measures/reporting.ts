import { measure } from "../tables.ts";

export const reporting = measure({
  id: "reporting",
  title: "Willingness to report",
  unit: "share",
  definition: "Share of people present who would tell police or peacekeepers what they know.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "reporting",
  weight: ["population", "hosted"],
});
