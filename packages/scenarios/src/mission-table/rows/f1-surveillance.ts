import { flow, portion, primary, rises, shows } from "../observe.ts";
import { inTheField, sensorsIdle } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

export const f1: Row = {
  id: "F1",
  title: "Surveillance, drones",
  claim: "Drones and sensors show what nobody reports, and warn in time for more answers.",
  experiments: [
    {
      scene: sensorsIdle,
      lever: "task: surveillance by drones and sensors",
      file: "packages/core/src/mandates/components/surveillance.ts",
      arms: offAndOn({ component: "surveillance", priority: 2 }),
      observables: [
        primary(
          rises(
            portion("share of incidents that the mission learns of", "known", "incidents", inTheField),
            "mission.md F1; Dorn 2011",
          ),
        ),
        rises(
          portion("share of attacks answered", "answered", "incidents", inTheField),
          "mission.md F1: warning and response",
        ),
        shows(flow("civilians killed", "civilianDeaths", inTheField), "P13: warning without will saves nobody"),
      ],
    },
  ],
};
