import { measure } from "../tables.ts";

export const onset = measure({
  id: "onset",
  title: "Onset of armed conflict",
  unit: "share of runs",
  definition:
    "1 from the first week in which battle deaths of the last 52 weeks reach 25, in a run that began at peace; 0 in every other run.",
  direction: "lower",
  kind: "event",
  over: "country",
  value: "onset",
});
