import { falls, flow, level, primary, rises, staysWithin } from "../observe.ts";
import { firstYears, holding, lastYear } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

export const m8: Row = {
  id: "M8",
  title: "Transparency, accountability, monitoring of officials",
  claim: "Vetting and watched officials lower abuse; corruption as people see it is no better at first.",
  experiments: [
    {
      scene: holding,
      lever: "tasks: oversight bodies, vetting",
      file: "packages/core/src/mandates/components/oversight.ts",
      arms: offAndOn(
        { component: "oversight", priority: 1, modality: "assist" },
        { component: "vetting", priority: 1 },
      ),
      observables: [
        primary(falls(flow("abuses by state forces", "abuses", lastYear), "mission.md M8; Olken and Pande 2012")),
        staysWithin(
          0.03,
          "three points: what surveys see",
          level("perceived corruption at first", "perceivedCorruption", firstYears),
          "P58 (Blair 2019)",
        ),
        falls(level("perceived corruption in the seventh year", "perceivedCorruption", lastYear), "mission.md M8; P58"),
        falls(level("impunity of the police", "policeImpunity", lastYear), "mission.md M8"),
        rises(level("trust in the state", "trustInState", lastYear), "mission.md M8"),
        falls(level("consent", "consent", firstYears), "P56"),
      ],
    },
  ],
};
