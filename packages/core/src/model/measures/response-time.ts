import { measure } from "../tables.ts";

export const responseTime = measure({
  id: "responseTime",
  title: "Response time",
  unit: "hours",
  definition:
    "Time from an alarm until peacekeepers or soldiers of other outside forces can be there, weighted by people present; 168 hours where nobody would come.",
  direction: "lower",
  kind: "stock",
  over: "districts",
  value: "responseTime",
  weight: "people",
});
