import { measure } from "../tables.ts";

export const infiltration = measure({
  id: "infiltration",
  title: "Infiltrated forces",
  unit: "share",
  definition:
    "People in police, army and intelligence who work for somebody else, weighted by strength. Speculative: nothing about threats is calibrated.",
  direction: "lower",
  kind: "stock",
  over: "forces",
  value: "infiltrated",
  weight: "strength",
});
