import { measure } from "../tables.ts";

export const civilianDeaths = measure({
  id: "civilianDeaths",
  title: "Civilians killed",
  unit: "deaths",
  definition: "One-sided killing: civilians killed by rebels, militias, state forces or criminal networks in attacks on them. Deaths in fighting and homicides are counted apart.",
  direction: "lower",
  kind: "flow",
  over: "districts",
  by: "row",
  value: ["civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsState", "civilianDeathsCriminal"],
  parts: {
    rebel: "civilianDeathsRebel",
    militia: "civilianDeathsMilitia",
    state: "civilianDeathsState",
    criminal: "civilianDeathsCriminal",
  },
});
