import { falls, happens, level, primary, rises, stock } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

export const c2: Row = {
  id: "C2",
  title: "Sovereignty: the host resists",
  claim: "A host that does not consent denies movement, costs effectiveness and ends the mission early.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "consent of a host with neither need nor grudge",
      file: "packages/core/src/model/mechanisms/consent.ts",
      arms: {
        willing: { label: "0.55", set: ["parameters.consent.base=0.55"] },
        unwilling: { label: "0.1", set: ["parameters.consent.base=0.1"] },
      },
      observables: [
        primary(falls(level("access granted", "access", inTheField), "mission.md C2; Dorussen and Gizelis 2013")),
        falls(stock("people at work on tasks", "effortPeople", inTheField), "mission.md C2"),
        falls(level("coverage by peacekeepers", "coverage", inTheField), "mission.md C2"),
        rises(happens("mission asked to leave", "expelled", inTheField), "mission.md C2"),
      ],
    },
  ],
};
