import { measure } from "../tables.ts";

export const fear = measure({
  id: "fear",
  title: "Fear",
  unit: "share",
  definition: "Mean fear of people present, 0 none to 1 highest.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "fear",
  weight: ["population", "hosted"],
});
