import { without, withTask } from "../levers.ts";
import { flow, level, primary, rises, shows, staysWithin } from "../observe.ts";
import { inTheField, openWar, secondChance } from "../scenes.ts";
import type { Row } from "../types.ts";

const lever = "task: good offices and mediation";
const file = "packages/core/src/mandates/components/mediation.ts";
const arms = {
  off: { label: "no such task", change: without("mediation") },
  on: { label: "priority 3", change: withTask({ component: "mediation", priority: 3 }) },
};

export const m5: Row = {
  id: "M5",
  title: "Support negotiations and political solutions",
  claim: "Mediators bring parties back to the table; they shorten no war that nobody wants to end.",
  experiments: [
    {
      scene: secondChance,
      lever,
      file,
      arms,
      observables: [
        primary(rises(level("time under an agreement", "agreed", inTheField), "mission.md M5; Howard 2008")),
        shows(level("will of armed leaders", "leadersWill", inTheField), "mission.md M5"),
        shows(level("government's commitment", "governmentCommitment", inTheField), "mission.md M5"),
      ],
    },
    {
      scene: openWar,
      lever,
      file,
      arms,
      observables: [
        staysWithin(
          0.1,
          "one in ten",
          flow("battle deaths", "battleDeaths", inTheField),
          "P12 (Gilligan and Sergenti 2008)",
        ),
      ],
    },
  ],
};
