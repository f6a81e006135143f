import { contributors } from "../levers.ts";
import { flow, level, portion, primary, rises, shows } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

export const c5: Row = {
  id: "C5",
  title: "Equipment old or missing",
  claim: "Vehicles and kit let the same people cover more and answer more attacks.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "equipment of all contingents",
      file: "packages/core/src/model/mechanisms/placement.ts",
      arms: {
        missing: { label: "0.15", change: contributors({ equipment: 0.15 }) },
        modern: { label: "0.9", change: contributors({ equipment: 0.9 }) },
      },
      observables: [
        primary(rises(level("coverage by peacekeepers", "coverage", inTheField), "mission.md C5")),
        rises(portion("share of attacks answered", "answered", "incidents", inTheField), "mission.md C5: response"),
        shows(flow("peacekeepers killed", "missionCasualties", inTheField), "mission.md C5"),
      ],
    },
  ],
};
