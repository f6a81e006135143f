import { falls, level, primary, rises } from "../observe.ts";
import { firstYears, holding } from "../scenes.ts";
import { relief } from "../settings.ts";
import type { Row } from "../types.ts";

const need = (service: string) =>
  primary(falls(level(`unmet need: ${service}`, `unmetNeed.${service}`, firstYears), "mission.md M4"));

export const m4: Row = {
  id: "M4",
  title: "Facilitate humanitarian assistance",
  claim: "Each service lowers the need that it serves.",
  experiments: [
    {
      scene: holding,
      lever: "tasks: food, water, shelter and medical relief",
      file: "packages/core/src/mandates/components/relief.ts",
      arms: relief,
      observables: [
        need("food"),
        need("water"),
        need("shelter"),
        need("medical"),
        rises(level("trust in the mission", "trustInMission", firstYears), "mission.md M4"),
      ],
    },
  ],
};
