import { measure } from "../tables.ts";

export const flight = measure({
  id: "flight",
  title: "Flight",
  unit: "people",
  definition:
    "People who fled their homes, counted where their homes are; the same person may flee again after returning.",
  direction: "lower",
  kind: "flow",
  over: "communities",
  by: "district",
  value: "fled",
});
