import { measure } from "../tables.ts";

export const coverage = measure({
  id: "coverage",
  title: "Coverage by peacekeepers",
  unit: "share",
  definition:
    "Effective presence of the mission and of other outside forces where people are: 0 nobody is seen to 1 everywhere, weighted by people present.",
  direction: "higher",
  kind: "stock",
  over: "districts",
  value: "presence",
  weight: "people",
});
