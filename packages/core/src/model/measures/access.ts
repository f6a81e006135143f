import { measure } from "../tables.ts";

export const access = measure({
  id: "access",
  title: "Access granted",
  unit: "share",
  definition:
    "Share of the country, by people, that the host lets the mission enter: 0 nowhere to 1 everywhere. Movement is denied long before a mission is asked to leave.",
  direction: "higher",
  kind: "stock",
  over: "districts",
  value: "access",
  weight: "people",
});
