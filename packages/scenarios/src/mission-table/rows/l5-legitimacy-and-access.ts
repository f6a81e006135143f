import { both, contributors } from "../levers.ts";
import { falls, level, primary } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import { parameters } from "../levers.ts";
import type { Row } from "../types.ts";

const bad = contributors({ conduct: 0.1 });
const deaf = parameters({ "consent.legitimacy": 0 });
const heard = { contrast: { both: 1, heard: -1 } };
const consent = level("consent", "consent", inTheField);
const access = level("access granted", "access", inTheField);

export const l5: Row = {
  id: "L5",
  title: "Legitimacy ↔ consent ↔ access",
  claim: "A mission that loses the people's trust loses the host's consent, and then access.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "conduct of contingents (as it was or 0.1) × whether the host minds what people think",
      file: "packages/core/src/model/mechanisms/consent.ts",
      arms: {
        neither: { label: "as it was, host deaf", change: deaf },
        misconduct: { label: "bad conduct, host deaf", change: both(bad, deaf) },
        heard: { label: "as it was, host listens" },
        both: { label: "bad conduct, host listens", change: bad },
      },
      observables: [
        primary(falls(consent, "mission.md L5: bad conduct where the host listens", heard)),
        primary(falls(access, "mission.md L5: the same", heard)),
        falls(level("legitimacy of the mission", "legitimacy", inTheField), "mission.md L5: the same", heard),
        falls(consent, "mission.md L5; Ruggeri, Gizelis and Dorussen 2013: interaction"),
        falls(access, "mission.md L5: interaction"),
      ],
    },
  ],
};
