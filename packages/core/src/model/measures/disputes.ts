import { measure } from "../tables.ts";

export const disputes = measure({
  id: "disputes",
  title: "Open disputes",
  unit: "disputes per 1,000",
  definition: "Open disputes over land and between groups per 1,000 residents.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "disputes",
  weight: ["population", "away"],
});
