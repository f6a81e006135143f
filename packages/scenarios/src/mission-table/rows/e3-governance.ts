import { level, primary, rises } from "../observe.ts";
import { holding, lastYear } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

export const e3: Row = {
  id: "E3",
  title: "Local governance and participation",
  claim: "Offices that work draw people into public affairs and earn the state trust.",
  experiments: [
    {
      scene: holding,
      lever: "task: local governance",
      file: "packages/core/src/mandates/components/local-governance.ts",
      arms: offAndOn({ component: "localGovernance", priority: 3, modality: "assist" }),
      observables: [
        primary(rises(level("participation", "participation", lastYear), "mission.md E3")),
        rises(level("trust in the state", "trustInState", lastYear), "mission.md E3; Rothstein and Stolle 2008"),
        rises(level("capacity of local offices", "officeCapacity", lastYear), "mission.md E3"),
      ],
    },
  ],
};
