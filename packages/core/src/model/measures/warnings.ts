import { measure } from "../tables.ts";

export const warnings = measure({
  id: "warnings",
  title: "Attacks warned of in time",
  unit: "incidents",
  definition:
    "Attacks of armed groups on forces and civilians, each counted by the chance that a unit in its place would have learnt of it in time: from " +
    "what units see, what people report, what drones see and what others pass on. Where no outside force stands there is none. Warning is not response.",
  direction: "none",
  kind: "flow",
  over: "districts",
  value: "warned",
  by: "row",
});
