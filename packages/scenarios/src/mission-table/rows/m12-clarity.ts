import { everyPhase } from "../levers.ts";
import { level, primary, rises, stock } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

export const m12: Row = {
  id: "M12",
  title: "Clarity of the mandate",
  claim: "A clear mandate loses less effort to coordination and is worth more to those who rely on it.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "clarity of the mandate, in every phase",
      file: "packages/core/src/model/mechanisms/mandate.ts",
      arms: {
        ambiguous: { label: "0.2", change: everyPhase({ clarity: 0.2 }) },
        clear: { label: "0.95", change: everyPhase({ clarity: 0.95 }) },
      },
      observables: [
        primary(
          rises(level("effort left after coordination", "coordination", inTheField), "mission.md M12; Howard 2008"),
        ),
        rises(stock("people at work on tasks", "effortPeople", inTheField), "mission.md M12"),
        rises(level("guarantee behind the peace", "guarantee", inTheField), "Walter 1997"),
        rises(level("legitimacy of the mission", "legitimacy", inTheField), "mission.md M12"),
        rises(level("consent", "consent", inTheField), "mission.md M12: cooperation of local authorities"),
      ],
    },
  ],
};
