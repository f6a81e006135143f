import type { CountrySpec } from "@truce/core";
import { both, contributors, parameters } from "../levers.ts";
import { falls, flow, level, primary, rises, staysWithin } from "../observe.ts";
import { afterTheWar, inTheField, lastYear } from "../scenes.ts";
import type { Row } from "../types.ts";

/** The share in contingents, in the police as it is, and among new officers. */
const women = (share: number) =>
  both(
    contributors({ women: share }),
    (spec: CountrySpec): CountrySpec => ({
      ...spec,
      state: { ...spec.state, police: { ...spec.state.police, women: share } },
    }),
    parameters({ "service.womenPolice": share }),
  );

export const f9: Row = {
  id: "F9",
  title: "Women in missions and police",
  claim:
    "Women in uniform make reporting and trust easier and misconduct rarer; they do not make the police behave better.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "share of women in contingents, in the police and among new officers",
      file: "packages/core/src/model/mechanisms/reporting.ts",
      arms: {
        few: { label: "2 %", change: women(0.02) },
        third: { label: "35 %, the end of the plausible range", change: women(0.35) },
      },
      observables: [
        primary(
          rises(level("willingness to report", "reporting", lastYear), "mission.md F9; Karim and Beardsley 2017"),
        ),
        primary(
          falls(
            flow("cases of misconduct", "missionMisconduct", inTheField),
            "mission.md F9; Karim and Beardsley 2016",
          ),
        ),
        rises(level("trust in the police", "trustInPolice", lastYear), "mission.md F9; P67"),
        staysWithin(
          0.03,
          "three points: what surveys see",
          level("conduct of the police", "policeConduct", lastYear),
          "P66 (Karim and others 2018)",
        ),
      ],
    },
  ],
};
