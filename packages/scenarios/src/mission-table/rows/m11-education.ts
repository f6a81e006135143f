import { flow, level, primary, rises, shows, staysWithin } from "../observe.ts";
import { holding, lastYear } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

export const m11: Row = {
  id: "M11",
  title: "Human-rights and rule-of-law education",
  claim: "People who know their rights report and take part more, without trusting the police more.",
  experiments: [
    {
      scene: holding,
      lever: "task: education on rights",
      file: "packages/core/src/mandates/components/rights-education.ts",
      arms: offAndOn({ component: "rightsEducation", priority: 3 }),
      observables: [
        primary(rises(level("willingness to report", "reporting", lastYear), "mission.md M11")),
        rises(level("knowledge of rights", "rightsKnown", lastYear), "mission.md M11; P58"),
        rises(level("participation", "participation", lastYear), "mission.md M11"),
        shows(flow("abuses by state forces", "abuses", lastYear), "mission.md M11"),
        staysWithin(
          0.03,
          "three points: what surveys see",
          level("trust in the police", "trustInPolice", lastYear),
          "Blair, Karim and Morse 2019",
        ),
      ],
    },
  ],
};
