import { measure } from "../tables.ts";

export const crime = measure({
  id: "crime",
  title: "Homicides",
  unit: "deaths",
  definition: "Homicides apart from organised violence, whether or not anybody reported them.",
  direction: "lower",
  kind: "flow",
  over: "districts",
  by: "row",
  value: "homicides",
});
