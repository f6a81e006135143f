import { measure } from "../tables.ts";

export const livelihood = measure({
  id: "livelihood",
  title: "Livelihood",
  unit: "share",
  definition: "Share of people present who can make a living.",
  direction: "higher",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "livelihood",
  weight: ["population", "hosted"],
});
