import { measure } from "../tables.ts";

export const responses = measure({
  id: "responses",
  title: "Attacks answered",
  unit: "incidents",
  definition: "Attacks of armed groups on forces and civilians to which peacekeepers or another outside force responded while they lasted.",
  direction: "none",
  kind: "flow",
  over: "districts",
  value: "responses",
  by: "row",
});
