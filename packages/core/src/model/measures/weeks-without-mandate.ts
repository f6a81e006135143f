import { measure } from "../tables.ts";

export const weeksWithoutMandate = measure({
  id: "weeksWithoutMandate",
  title: "Weeks without a mandate",
  unit: "weeks",
  definition:
    "Weeks in which the mandate had ended and the Security Council had not renewed it.",
  direction: "lower",
  kind: "flow",
  over: "mission",
  value: "lapsedWeeks",
});
