import { measure } from "../tables.ts";

export const authorisedStrength = measure({
  id: "authorisedStrength",
  title: "Authorised peacekeepers",
  unit: "people",
  definition:
    "Ceilings on military and police personnel in force. Those who have arrived are another measure.",
  direction: "none",
  kind: "stock",
  over: "mission",
  value: ["military", "police"],
});
