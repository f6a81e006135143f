import { both, parameters } from "../levers.ts";
import { flow, level, primary, rises } from "../observe.ts";
import { alone, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

const brutal = parameters({ "stateAbuse.perPolice": 0.06, "stateAbuse.perSoldier": 0.06 });
const forgiving = parameters({ "grievance.harm": 0 });
const linked = { contrast: { both: 1, memory: -1 } };

export const l3: Row = {
  id: "L3",
  title: "Abuse ↔ grievance ↔ recruitment",
  claim: "A brutal force feeds the group it fights, through the grievance of those it hurts.",
  experiments: [
    {
      scene: alone,
      lever: "abuse by state forces (as it was or three times) × whether people hold it against the state",
      file: "packages/core/src/model/mechanisms/grievance.ts",
      arms: {
        neither: { label: "abuse as it was, held against nobody", change: forgiving },
        abuse: { label: "three times the abuse, held against nobody", change: both(brutal, forgiving) },
        memory: { label: "abuse as it was, held against the state" },
        both: { label: "three times the abuse, held against the state", change: brutal },
      },
      observables: [
        primary(
          rises(
            level("grievance", "grievance", inTheField),
            "mission.md L3: more abuse, held against the state",
            linked,
          ),
        ),
        primary(rises(flow("recruits of rebels", "recruitsRebel", inTheField), "mission.md L3: the same", linked)),
        rises(
          flow("recruits of rebels", "recruitsRebel", inTheField),
          "mission.md L3; Lyall, Blair and Imai 2013: interaction",
        ),
        rises(level("support of rebels", "supportRebel", inTheField), "mission.md L3: interaction"),
      ],
    },
  ],
};
