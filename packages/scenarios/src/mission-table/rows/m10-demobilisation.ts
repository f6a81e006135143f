import { both, without, withTask } from "../levers.ts";
import { amount, falls, flow, level, primary, rises, stock } from "../observe.ts";
import { afterTheWar, inTheField, lastYear } from "../scenes.ts";
import type { Row } from "../types.ts";

export const m10: Row = {
  id: "M10",
  title: "Disarm combatants and restore order",
  claim: "Fighters whose leaders have settled come to the sites; money for a living keeps them from joining again.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "tasks: disarmament, demobilisation",
      file: "packages/core/src/mandates/components/demobilisation.ts",
      arms: {
        off: { label: "no such tasks", change: without("disarmament", "demobilisation") },
        on: { label: "as it was" },
      },
      observables: [
        primary(
          rises(
            amount(
              "people demobilised",
              "demobilised",
              lastYear,
              1000,
              "a hundredth of the people whom the programme in Liberia registered",
            ),
            "mission.md M10",
          ),
        ),
        primary(falls(stock("fighters under arms", "fighters", lastYear), "mission.md M10")),
      ],
    },
    {
      scene: afterTheWar,
      lever: "task: reintegration",
      file: "packages/core/src/mandates/components/reintegration.ts",
      arms: {
        off: { label: "no such task", change: without("reintegration") },
        on: {
          label: "30 million dollars a year",
          change: both(withTask({ component: "reintegration", priority: 1.5, budget: 30 })),
        },
      },
      observables: [
        primary(falls(flow("people who join armed groups", "recruits", inTheField), "mission.md M10; P60")),
        rises(level("former fighters with a living", "formerFightersAtWork", inTheField), "P60"),
        falls(level("ties to commanders", "tiesToCommanders", inTheField), "Humphreys and Weinstein 2007 found none"),
      ],
    },
  ],
};
