import { measure } from "../tables.ts";

export const displaced = measure({
  id: "displaced",
  title: "People displaced",
  unit: "people",
  definition:
    "People who have fled their homes and have not returned, counted where their homes are. All of them stay " +
    "somewhere in the country.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "away",
});
