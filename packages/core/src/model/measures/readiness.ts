import { measure } from "../tables.ts";

export const readiness = measure({
  id: "readiness",
  title: "Readiness of peacekeepers",
  unit: "share",
  definition:
    "Equipment, training and paid bills of the people at the bases of the mission: 0 not fit for any task to 1 fit for all, weighted by people.",
  direction: "higher",
  kind: "stock",
  over: "units",
  value: "readiness",
  weight: "strength",
});
