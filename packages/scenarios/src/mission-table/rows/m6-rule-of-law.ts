import { falls, flow, level, primary, rises, shows } from "../observe.ts";
import { afterTheWar, holding, lastYear, openWar } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

const lever = "tasks: courts, access to justice";
const file = "packages/core/src/mandates/components/courts.ts";
const arms = offAndOn(
  { component: "courts", priority: 2, modality: "assist", budget: 10 },
  { component: "accessToJustice", priority: 1 },
);
const capacity = level("court capacity", "courtCapacity", lastYear);
const disputes = flow("open disputes", "disputes", lastYear, { unit: "ln" });

export const m6: Row = {
  id: "M6",
  title: "Independent courts, fair trials, access to justice",
  claim: "Judicial support builds courts, and more disputes are settled without violence.",
  finding:
    "courts gain and people use them, but so many disputes are settled by elders, dialogue and time that able courts change their number by less than counts",
  experiments: [
    {
      scene: holding,
      lever,
      file,
      arms,
      observables: [
        primary(rises(capacity, "mission.md M6; P59")),
        primary(falls(disputes, "mission.md M6; Blattman and others 2014")),
        rises(level("independence of courts", "courtIntegrity", lastYear), "mission.md M6"),
        rises(level("use of state justice", "stateJustice", lastYear), "P58"),
      ],
    },
    {
      scene: afterTheWar,
      lever: `${lever}, in a mission whose civilians also do everything else`,
      file,
      arms,
      observables: [shows(disputes, "Autesserre 2010: what one task gets, another misses")],
    },
    {
      scene: openWar,
      lever: `${lever}, during war`,
      file,
      arms,
      observables: [shows(capacity, "P59: weak during conflict")],
    },
  ],
};
