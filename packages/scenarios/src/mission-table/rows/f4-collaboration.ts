import { contributors, mission } from "../levers.ts";
import { level, primary, rises } from "../observe.ts";
import { afterTheWar, cut, inTheField, leanYear } from "../scenes.ts";
import type { Row } from "../types.ts";

export const f4: Row = {
  id: "F4",
  title: "Global collaboration: pooled money, troops, training; regional bodies",
  claim:
    "Pooled money is steadier and common training makes units readier; soldiers from the region are better accepted.",
  experiments: [
    {
      scene: leanYear,
      lever: "share of the budget that comes from a pooled fund",
      file: "packages/core/src/model/mechanisms/funding.ts",
      arms: {
        apart: { label: "0", change: mission((m) => ({ ...m, pooled: 0 })) },
        pooled: { label: "0.8", change: mission((m) => ({ ...m, pooled: 0.8 })) },
      },
      observables: [
        primary(
          rises(level("plans that are paid in the lean year", "plansPaid", cut), "mission.md F4: resources over time"),
        ),
      ],
    },
    {
      scene: afterTheWar,
      lever: "share of the gap in training that common exercises close",
      file: "packages/core/src/model/mechanisms/placement.ts",
      arms: {
        apart: { label: "0", change: mission((m) => ({ ...m, commonTraining: 0 })) },
        together: { label: "0.8", change: mission((m) => ({ ...m, commonTraining: 0.8 })) },
      },
      observables: [primary(rises(level("readiness of units", "readiness", inTheField), "mission.md F4; P09"))],
    },
    {
      scene: afterTheWar,
      lever: "closeness of contributors to the host",
      file: "packages/core/src/model/mechanisms/presence.ts",
      arms: {
        far: { label: "0, from far away", change: contributors({ regional: 0 }) },
        near: { label: "1, neighbours", change: contributors({ regional: 1 }) },
      },
      observables: [
        rises(level("legitimacy of the mission", "legitimacy", inTheField), "mission.md F4: regional bodies"),
      ],
    },
  ],
};
