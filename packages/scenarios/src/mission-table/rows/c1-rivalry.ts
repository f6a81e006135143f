import { council } from "../levers.ts";
import { falls, level, portion, primary } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

export const c1: Row = {
  id: "C1",
  title: "Competing interests, geopolitical rivalry",
  claim: "A split council writes vague mandates, and contingents use less of their authority.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "alignment of Security Council members",
      file: "packages/core/src/model/mechanisms/council.ts",
      arms: {
        united: { label: "0.8, allied", change: council(0.8) },
        split: { label: "−0.8, hostile", change: council(-0.8) },
      },
      observables: [
        primary(
          falls(level("clarity of the mandate as understood", "clarity", inTheField), "mission.md C1; Howard 2008"),
        ),
        primary(
          falls(level("authority as contingents use it", "robustness", inTheField), "mission.md C1; Howard 2008"),
        ),
        falls(portion("share of attacks answered", "answered", "incidents", inTheField), "mission.md C1"),
        falls(level("consent", "consent", inTheField), "Howard 2008: a rival patron"),
      ],
    },
  ],
};
