import { measure } from "../tables.ts";

export const incidents = measure({
  id: "incidents",
  title: "Violent incidents",
  unit: "incidents",
  definition: "Fights between armed actors, attacks on civilians and attacks on peacekeepers, whether or not anybody reported them.",
  direction: "lower",
  kind: "flow",
  over: "districts",
  by: "row",
  value: "incidents",
});
