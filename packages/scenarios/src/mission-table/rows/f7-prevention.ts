import { withTask } from "../levers.ts";
import { falls, flow, happens, level, primary, shows } from "../observe.ts";
import { beforeAnyWar } from "../scenes.ts";
import type { Row } from "../types.ts";

const fiveYears = { from: 0, to: 260 };

export const f7: Row = {
  id: "F7",
  title: "Conflict prevention",
  claim: "Mediators who come before a war make its onset less likely.",
  experiments: [
    {
      scene: beforeAnyWar,
      lever: "task: good offices and mediation, before any war",
      file: "packages/core/src/mandates/components/mediation.ts",
      arms: {
        off: { label: "none" },
        on: { label: "priority 3", change: withTask({ component: "mediation", priority: 3 }) },
      },
      observables: [
        primary(
          falls(
            happens("onset of armed conflict within five years", "onset", fiveYears),
            "mission.md F7; Öberg and others 2009",
          ),
        ),
        falls(flow("battle deaths", "battleDeaths", fiveYears), "mission.md F7"),
        shows(level("government's commitment", "governmentCommitment", fiveYears), "mission.md F7"),
      ],
    },
  ],
};
