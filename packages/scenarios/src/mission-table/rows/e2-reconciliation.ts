import { falls, flow, level, primary, rises } from "../observe.ts";
import { holding, lastYear } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

export const e2: Row = {
  id: "E2",
  title: "Confidence-building and reconciliation",
  claim: "Dialogue brings divided groups together.",
  experiments: [
    {
      scene: holding,
      lever: "task: dialogue between communities",
      file: "packages/core/src/mandates/components/dialogue.ts",
      arms: offAndOn({ component: "dialogue", priority: 3 }),
      observables: [
        primary(rises(level("trust between groups", "trustBetweenGroups", lastYear), "mission.md E2; P64, P65")),
        falls(flow("open disputes", "disputes", lastYear, { unit: "ln" }), "P64"),
      ],
    },
  ],
};
