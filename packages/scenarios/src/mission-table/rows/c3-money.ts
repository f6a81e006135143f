import { falls, flow, level, primary } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

export const c3: Row = {
  id: "C3",
  title: "Money short",
  claim: "Unpaid bills cut programmes and leave units less ready.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "share of the assessed budget that is paid",
      file: "packages/core/src/model/mechanisms/funding.ts",
      arms: {
        paid: { label: "1", set: ["mission.funding=1"] },
        half: { label: "0.5", set: ["mission.funding=0.5"] },
      },
      observables: [
        primary(falls(flow("money at work on tasks", "effortMoney", inTheField), "mission.md C3")),
        primary(falls(level("readiness of units", "readiness", inTheField), "mission.md C3")),
        falls(level("share of planned spending that can be paid", "plansPaid", inTheField), "mission.md C3"),
      ],
    },
  ],
};
