import { measure } from "../tables.ts";

export const relapse = measure({
  id: "relapse",
  title: "Relapse into armed conflict",
  unit: "share of runs",
  definition:
    "1 from the first week in which battle deaths of the last 52 weeks reach 25 after peace had been reached, else 0. Peace is reached " +
    "after 26 weeks under an agreement or below 25 battle deaths a year; deaths from before then do not count.",
  direction: "lower",
  kind: "event",
  over: "country",
  value: "relapsed",
});
