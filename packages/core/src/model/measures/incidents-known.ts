import { measure } from "../tables.ts";

const mission = 0;

export const incidentsKnown = measure({
  id: "incidentsKnown",
  title: "Incidents known to the mission",
  unit: "incidents",
  definition: "Violent incidents of which the mission learns, from reports, observers, patrols and sensors; the rest of all incidents it never hears of.",
  direction: "none",
  kind: "flow",
  over: "knowledge",
  value: { column: "learnt", where: "observer", is: mission },
});
