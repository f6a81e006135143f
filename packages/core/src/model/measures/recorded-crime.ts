import { measure } from "../tables.ts";

export const recordedCrime = measure({
  id: "recordedCrime",
  title: "Recorded homicides",
  unit: "deaths",
  definition:
    "Homicides that were reported to police who were there to write them down. They can rise while homicides " +
    "fall.",
  direction: "none",
  kind: "flow",
  over: "districts",
  by: "row",
  value: "recordedCrime",
});
