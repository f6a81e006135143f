import { falls, happens, level, portion, primary, rises } from "../observe.ts";
import { afterTheWar, fragilePeace, inTheField } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

const lever = "task: monitoring of the ceasefire";
const file = "packages/core/src/mandates/components/ceasefire-monitoring.ts";
const arms = offAndOn({ component: "ceasefireMonitoring", priority: 3 });

export const m3: Row = {
  id: "M3",
  title: "Monitor and maintain the ceasefire",
  claim:
    "Observers make more violations known; whether a watched agreement holds longer is looked at beside (P41 and P46 find it weak).",
  experiments: [
    {
      scene: afterTheWar,
      lever,
      file,
      arms,
      observables: [
        primary(
          rises(
            portion("share of incidents that the mission learns of", "known", "incidents", inTheField),
            "mission.md M3",
          ),
        ),
      ],
    },
    {
      scene: fragilePeace,
      lever,
      file,
      arms,
      observables: [
        rises(level("time under an agreement", "agreed", inTheField), "mission.md M3; Fortna 2004"),
        falls(happens("relapse", "relapse", inTheField), "mission.md M3; Fortna 2004, P41 doubts it"),
      ],
    },
  ],
};
