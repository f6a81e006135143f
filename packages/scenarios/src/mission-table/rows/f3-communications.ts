import { level, portion, primary, rises } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

export const f3: Row = {
  id: "F3",
  title: "Secure communication",
  claim: "Links between agencies and contingents lose less effort to coordination and pass warnings on in time.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "task: secure communications",
      file: "packages/core/src/mandates/components/secure-communications.ts",
      arms: offAndOn({ component: "secureCommunications", priority: 2, budget: 10 }),
      observables: [
        primary(rises(level("effort left after coordination", "coordination", inTheField), "mission.md F3; Dorn 2011")),
        rises(portion("share of attacks answered", "answered", "incidents", inTheField), "mission.md F3: response"),
      ],
    },
  ],
};
