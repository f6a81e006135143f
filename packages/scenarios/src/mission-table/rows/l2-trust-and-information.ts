import { both, contributors, parameters } from "../levers.ts";
import { falls, flow, level, portion, primary, rises } from "../observe.ts";
import { inTheField, openWar } from "../scenes.ts";
import type { Row } from "../types.ts";

const silence = parameters({ "reporting.knowledge": 0.1, "reporting.reach": 0.05, "reporting.cost": 0.95 });
const distrust = contributors({ conduct: 0.3 });
const known = portion("share of incidents that the mission learns of", "known", "incidents", inTheField);
const voice = { contrast: { both: 1, trust: -1 } };

export const l2: Row = {
  id: "L2",
  title: "Trust ↔ information ↔ effectiveness",
  claim: "A force that people report to learns more and prevents more; whether they report depends on trust.",
  finding:
    "people do report more, the mission learns more, and for certain fewer civilians are killed, for what people tell makes presence effective " +
    "(placement); but not for certain by more than what counts, for in an open war few people dare to report",
  experiments: [
    {
      scene: openWar,
      lever:
        "conduct of contingents (0.3 or as it was) × people's ways to report (low or high end of the plausible ranges)",
      file: "packages/core/src/model/mechanisms/reporting.ts",
      arms: {
        neither: { label: "bad conduct, silence", change: both(distrust, silence) },
        trust: { label: "as it was, silence", change: silence },
        voice: { label: "bad conduct, as it was", change: distrust },
        both: { label: "as it was" },
      },
      observables: [
        primary(rises(known, "mission.md L2: when people can report, conduct as it was", voice)),
        primary(falls(flow("civilians killed", "civilianDeaths", inTheField), "mission.md L2: the same", voice)),
        rises(
          level("willingness to report", "reporting", inTheField),
          "mission.md L2: with trust, where people can report",
          {
            contrast: { both: 1, voice: -1 },
          },
        ),
        rises(known, "mission.md L2: interaction"),
        rises(
          portion("share of attacks answered", "answered", "incidents", inTheField),
          "mission.md L2: when people can report",
          voice,
        ),
      ],
    },
  ],
};
