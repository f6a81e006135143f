import { without, withTask } from "../levers.ts";
import { falls, flow, primary, shows, staysWithin, stock } from "../observe.ts";
import { afterTheWar, inTheField, watching } from "../scenes.ts";
import type { Row } from "../types.ts";

const file = "packages/core/src/mandates/components/protection.ts";
const killed = flow("civilians killed", "civilianDeaths", inTheField);

export const m2: Row = {
  id: "M2",
  title: "Protect civilians",
  claim: "Guards where people are threatened save civilians from rebels and militias; people flee less.",
  experiments: [
    {
      scene: watching,
      lever: "task: protection of people and sites",
      file,
      arms: {
        off: { label: "no such task" },
        on: {
          label: "priority 3, in the most violent third",
          change: withTask({ component: "protection", priority: 3, where: "mostViolentThird" }),
        },
      },
      observables: [
        primary(falls(killed, "mission.md M2; P01, P04")),
        falls(stock("people displaced", "displaced", inTheField), "mission.md M2; P14 found none in South Sudan"),
        staysWithin(
          0.1,
          "one in ten: studies cannot tell less from nothing",
          flow("civilians killed by state forces", "civilianDeaths.state", inTheField),
          "P04, P05",
        ),
      ],
    },
    {
      scene: afterTheWar,
      lever: "task: protection, in a mission that also patrols",
      file,
      arms: { off: { label: "no such task", change: without("protection") }, on: { label: "as it was" } },
      observables: [shows(killed, "mission.md M2")],
    },
  ],
};
