import { measure } from "../tables.ts";

export const missionCasualties = measure({
  id: "missionCasualties",
  title: "Peacekeepers killed",
  unit: "deaths",
  definition: "Members of the mission killed by violence in the week, in attacks on them and when they respond to attacks on others. Accidents and sickness do not count.",
  direction: "lower",
  kind: "flow",
  over: "units",
  value: "casualties",
  by: "district",
});
