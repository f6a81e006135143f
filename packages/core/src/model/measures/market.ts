import { measure } from "../tables.ts";

export const market = measure({
  id: "market",
  title: "Market activity",
  unit: "share",
  definition: "Mean activity of markets against peace-time, by people present.",
  direction: "higher",
  kind: "stock",
  over: "districts",
  by: "row",
  value: "market",
  weight: "people",
});
