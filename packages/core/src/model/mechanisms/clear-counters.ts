import { mechanism } from "../tables.ts";

export const clearCounters = mechanism({
  id: "clearCounters",
  title: "A new week of events",
  summary: "Counters of events are set to zero: whoever acts before this sees last week's events, whoever acts after it this week's. Nothing is decided here.",
  cites: [],
  sequential: "it clears several tables at once and looks at nothing, so order cannot matter",
  changes: {
    districts: [
      "incidents", "violations", "spoiling", "battleDeaths", "civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsState",
      "civilianDeathsCriminal", "homicides", "recordedCrime", "responses", "warned", "outflow",
    ],
    communities: ["killedByRebels", "killedByMilitias", "killedByState", "killedByCriminals", "abuses", "missionAbuses", "fled"],
    forces: ["losses"],
    cells: ["losses", "recruits", "leakedWeapons"],
    units: ["casualties"],
    mission: ["casualties"],
  },
  run(tables) {
    for (const table of Object.values(tables))
      for (const column of Object.values(table)) if (typeof column !== "number") (column as Float64Array).fill(0);
  },
});
