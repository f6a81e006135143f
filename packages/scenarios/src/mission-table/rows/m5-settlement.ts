import { flow, level, primary, rises, shows, staysWithin } from "../observe.ts";
import { inTheField, openWar, secondChance } from "../scenes.ts";
import { offAndOn } from "../settings.ts";
import type { Row } from "../types.ts";

const lever = "task: good offices and mediation";
const file = "packages/core/src/mandates/components/mediation.ts";
const arms = offAndOn({ component: "mediation", priority: 3 });

export const m5: Row = {
  id: "M5",
  title: "Support negotiations and political solutions",
  claim: "Mediators bring parties back to the table; they shorten no war that nobody wants to end.",
  finding:
    "after a breach nothing brings a mediator work: trust between the parties grows only while an agreement is in force (agreements.mutualTrust " +
    "stays near 0.15), so settling stays worth little to the side that walked away, its commitment stays near 0, and mediators speed up renewal " +
    "only among parties that all want it already. Mediation has no way to what leaders believe or trust",
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
