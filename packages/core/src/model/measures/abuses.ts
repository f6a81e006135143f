import { measure } from "../tables.ts";

export const abuses = measure({
  id: "abuses",
  title: "Abuses by state forces",
  unit: "abuses",
  definition: "Abuses by police and soldiers short of killing, whether or not anybody reported them.",
  direction: "lower",
  kind: "flow",
  over: "communities",
  by: "district",
  value: "abuses",
});
