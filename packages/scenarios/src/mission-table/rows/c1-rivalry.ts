import { council, yearlyRenewal } from "../levers.ts";
import { amount, falls, level, portion, primary, rises } from "../observe.ts";
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
    {
      scene: {
        ...afterTheWar,
        id: "split council",
        label: "Liberia 2003–2010 with UNMIL under a council of enemies",
        change: council(-0.8),
      },
      lever: "veto of council members, with a mandate that ends every year",
      file: "packages/core/src/model/mechanisms/renewal.ts",
      arms: {
        none: { label: "nobody can veto", change: yearlyRenewal(false) },
        veto: { label: "all can", change: yearlyRenewal(true) },
      },
      observables: [
        primary(
          rises(
            amount("weeks without a mandate", "weeksWithoutMandate", inTheField, 1, "a week in seven years", {
              how: "total",
              unit: "weeks",
            }),
            "mission.md C1: late renewal; Allen and Yuen 2014",
          ),
        ),
      ],
    },
  ],
};
