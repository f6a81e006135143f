import { level, primary, rises } from "../observe.ts";
import { buildingOn, lastYear } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

export const f5: Row = {
  id: "F5",
  title: "Partnership with local civil society",
  claim:
    "Reforms planned with local associations fit better, so that more of them takes root; the mission is better heard.",
  experiments: [
    {
      scene: buildingOn,
      lever: "task: partnership with civil society",
      file: "packages/core/src/mandates/components/civil-society-partnership.ts",
      arms: offAndOn({ component: "civilSocietyPartnership", priority: 0.1, budget: 5, modality: "assist" }),
      observables: [
        primary(
          rises(
            level("courts' own capacity", "courtCapacity.own", lastYear),
            "mission.md F5: fit to local needs; Autesserre 2014",
          ),
        ),
        rises(level("legitimacy of the mission", "legitimacy", lastYear), "mission.md F5"),
        rises(level("trust in the state", "trustInState", lastYear), "mission.md F5"),
      ],
    },
  ],
};
