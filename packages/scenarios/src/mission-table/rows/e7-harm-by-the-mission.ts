import { both, contributors } from "../levers.ts";
import { falls, flow, level, primary, rises } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import { allRelief } from "../settings.ts";
import type { Row } from "../types.ts";

const trust = level("trust in the mission", "trustInMission", inTheField);

export const e7: Row = {
  id: "E7",
  title: "Harm done by the mission itself",
  claim:
    "Misconduct costs the mission the people's trust and the host's consent; captured aid and dependency do harm too.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "conduct of all contingents",
      file: "packages/core/src/model/mechanisms/mission-misconduct.ts",
      arms: {
        good: { label: "0.95", change: contributors({ conduct: 0.95 }) },
        bad: { label: "0.3", change: contributors({ conduct: 0.3 }) },
      },
      observables: [
        primary(falls(trust, "mission.md E7; Beber and others 2017")),
        primary(falls(level("consent", "consent", inTheField), "mission.md E7")),
        rises(flow("cases of misconduct", "missionMisconduct", inTheField), "mission.md E7"),
      ],
    },
    {
      scene: afterTheWar,
      lever: "relief that armed groups take where they are everywhere (ends of the plausible range)",
      file: "packages/core/src/model/mechanisms/aid-capture.ts",
      arms: {
        little: { label: "0.1", set: ["parameters.aidCapture.most=0.1"], change: allRelief },
        much: { label: "0.6", set: ["parameters.aidCapture.most=0.6"], change: allRelief },
      },
      observables: [falls(trust, "mission.md E7; Nunn and Qian 2014")],
    },
    {
      scene: afterTheWar,
      lever: "livelihoods given up where relief covers everything (ends of the plausible range)",
      file: "packages/core/src/model/mechanisms/livelihoods.ts",
      arms: {
        none: { label: "0", set: ["parameters.livelihoods.dependency=0"], change: both(allRelief) },
        some: { label: "0.15", set: ["parameters.livelihoods.dependency=0.15"], change: both(allRelief) },
      },
      observables: [falls(level("livelihood", "livelihood", inTheField), "mission.md E7; Barrett and Maxwell 2005")],
    },
  ],
};
