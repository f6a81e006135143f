import { measure } from "../tables.ts";

export const coordination = measure({
  id: "coordination",
  title: "Effort left after coordination",
  unit: "share",
  definition: "Share of the mission's effort that goes into its tasks rather than into agreeing on them: mean over tasks under way, weighted by priority; 1 while there is no mission.",
  direction: "higher",
  kind: "stock",
  over: "mission",
  value: "coordination",
});
