import { measure } from "../tables.ts";

export const battleDeaths = measure({
  id: "battleDeaths",
  title: "Battle deaths",
  unit: "deaths",
  definition: "Deaths in fighting between armed actors: rebels, militias, factions and state forces, on all sides.",
  direction: "lower",
  kind: "flow",
  over: "districts",
  by: "row",
  value: "battleDeaths",
});
