import { measure } from "../tables.ts";

export const plansPaid = measure({
  id: "plansPaid",
  title: "Plans that are paid",
  unit: "share",
  definition:
    "Share of what the mission plans to spend on people and programmes that it can pay this week. Programmes shrink and contributors wait by the rest.",
  direction: "higher",
  kind: "stock",
  over: "mission",
  value: "liquidity",
});
