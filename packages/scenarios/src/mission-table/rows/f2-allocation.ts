import { mission } from "../levers.ts";
import { falls, flow, primary, rises, portion, shows } from "../observe.ts";
import { inTheField, openWar } from "../scenes.ts";
import type { Row } from "../types.ts";

const rule = (allocation: "static" | "reactive" | "predictive") => ({
  label: allocation,
  change: mission((m) => ({ ...m, allocation })),
});
const file = "packages/core/src/model/mechanisms/placement-weights.ts";
const lever = "rule that places units";
const killed = flow("civilians killed", "civilianDeaths", inTheField);

export const f2: Row = {
  id: "F2",
  title: "Data analysis for deciding where to go",
  claim: "Units that go where trouble is known or foreseen prevent more than units spread by population.",
  experiments: [
    {
      scene: openWar,
      lever,
      file,
      arms: { static: rule("static"), predictive: rule("predictive") },
      observables: [
        primary(falls(killed, "mission.md F2")),
        rises(portion("share of attacks answered", "answered", "incidents", inTheField), "mission.md F2"),
      ],
    },
    {
      scene: openWar,
      lever,
      file,
      arms: { reactive: rule("reactive"), predictive: rule("predictive") },
      observables: [shows(killed, "mission.md F2")],
    },
  ],
};
