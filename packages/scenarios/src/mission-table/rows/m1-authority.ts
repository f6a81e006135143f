import { contributors, everyPhase } from "../levers.ts";
import { flow, falls, portion, primary, rises, shows } from "../observe.ts";
import { inTheField, openWar } from "../scenes.ts";
import type { Row } from "../types.ts";

const answered = portion("share of attacks answered", "answered", "incidents", inTheField);

export const m1: Row = {
  id: "M1",
  title: "Authority: consent-based or robust",
  claim: "A mission that may use force intervenes in more attacks; caveats take that away.",
  experiments: [
    {
      scene: openWar,
      lever: "authority to use force, in every phase",
      file: "packages/core/src/model/mechanisms/mandate.ts",
      arms: {
        consent: { label: "0.1, self-defence only", change: everyPhase({ robustness: 0.1 }) },
        robust: { label: "0.9, all necessary means", change: everyPhase({ robustness: 0.9 }) },
      },
      observables: [
        primary(rises(answered, "mission.md M1; P13")),
        shows(flow("peacekeepers killed", "missionCasualties", inTheField), "mission.md M1"),
        falls(flow("civilians killed by rebels", "civilianDeaths.rebel", inTheField), "P42–P44"),
      ],
    },
    {
      scene: openWar,
      lever: "national caveats of all contributors",
      file: "packages/core/src/model/mechanisms/contributors.ts",
      arms: {
        none: { label: "0.1", change: contributors({ caveats: 0.1 }) },
        camp: { label: "0.8", change: contributors({ caveats: 0.8 }) },
      },
      observables: [falls(answered, "mission.md M1; P13")],
    },
  ],
};
