import { measure } from "../tables.ts";

export const relapseWar = measure({
  id: "relapseWar",
  title: "Relapse into war",
  unit: "share of runs",
  definition: "As relapse, with 1,000 battle deaths in 52 weeks.",
  direction: "lower",
  kind: "event",
  over: "country",
  value: "relapsedWar",
});
