import { falls, flow, level, primary, rises } from "../observe.ts";
import { firstYears, holding } from "../scenes.ts";
import { relief, unescorted } from "../settings.ts";
import type { Row } from "../types.ts";

export const e5: Row = {
  id: "E5",
  title: "Humanitarian relief relieves pressure and earns trust",
  claim: "People who are helped need less and trust the mission more; whether they cooperate more is looked at beside.",
  experiments: [
    {
      scene: holding,
      lever: "tasks: food, water, shelter and medical relief",
      file: "packages/core/src/mandates/components/relief.ts",
      arms: relief,
      observables: [
        primary(rises(level("trust in the mission", "trustInMission", firstYears), "mission.md E5")),
        primary(falls(level("unmet needs a person", "unmetNeed", firstYears, { unit: "needs" }), "mission.md E5")),
        rises(level("willingness to report", "reporting", firstYears), "mission.md E5: cooperation"),
        falls(level("grievance", "grievance", firstYears), "mission.md E5: pressure"),
        rises(flow("relief taken by armed groups", "aidDiverted", firstYears), "Nunn and Qian 2014"),
      ],
    },
    {
      scene: holding,
      lever: "the same tasks without escorts, which come from the patrols",
      file: "packages/core/src/mandates/components/relief.ts",
      arms: { off: relief.off, on: unescorted },
      observables: [
        rises(level("trust in the mission", "trustInMission", firstYears), "mission.md E5"),
        rises(level("willingness to report", "reporting", firstYears), "mission.md E5: cooperation"),
      ],
    },
  ],
};
