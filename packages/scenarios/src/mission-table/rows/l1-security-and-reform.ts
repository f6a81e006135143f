import { scaleTroops } from "../../patterns/variants.ts";
import { both, mission } from "../levers.ts";
import { falls, flow, level, primary, rises, shows, stock } from "../observe.ts";
import { afterExit, fiveYears, lastYearAtPost, threeYearsOn, twoYearsOn } from "../scenes.ts";
import { withoutReform } from "../settings.ts";
import type { Row } from "../types.ts";

const insecure = mission((m) => scaleTroops(m, 0.05));
const during = { from: 69, to: fiveYears };
const killedAfter = flow("battle deaths in the three years after exit", "battleDeaths", threeYearsOn);
const killedDuring = flow("battle deaths during the mission", "battleDeaths", during);

export const l1: Row = {
  id: "L1",
  title: "Security ↔ reform",
  claim: "Security makes reform possible, and reform keeps security after exit: each does more with the other.",
  finding:
    "courts gain from security, by about as much as counts, and battle deaths after the exit differ so much between seeds that forty do not tell",
  experiments: [
    {
      scene: afterExit,
      lever: "troops (5 % or all) × reform of police, justice and army (none or as it was)",
      file: "packages/core/src/model/mechanisms/institutions.ts",
      arms: {
        neither: { label: "5 % of the troops, no reform", change: both(withoutReform, insecure) },
        security: { label: "all troops, no reform", change: withoutReform },
        reform: { label: "5 % of the troops, reform", change: insecure },
        both: { label: "all troops, reform" },
      },
      observables: [
        primary(
          rises(
            level("court capacity in the last year of the mission", "courtCapacity", lastYearAtPost),
            "mission.md L1; P59: interaction",
          ),
        ),
        primary(falls(killedAfter, "mission.md L1; P40: interaction")),
        shows(killedDuring, "mission.md L1: interaction"),
        rises(killedDuring, "mission.md L1: reform without security, less both", { contrast: { reform: 1, both: -1 } }),
        rises(killedAfter, "mission.md L1: security without reform, less both", {
          contrast: { security: 1, both: -1 },
        }),
        rises(
          stock("officers at full skill in the third year after exit", "policeCapacity", twoYearsOn),
          "mission.md L1: interaction",
        ),
      ],
    },
  ],
};
