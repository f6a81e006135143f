import { contributors } from "../levers.ts";
import { falls, level, portion, primary, rises } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

const file = "packages/core/src/model/mechanisms/contributors.ts";
const coverage = level("coverage by peacekeepers", "coverage", inTheField);
const answered = portion("share of attacks answered", "answered", "incidents", inTheField);

export const c4: Row = {
  id: "C4",
  title: "Personnel short or poorly trained",
  claim: "Fewer, later or poorly trained people cover less and answer fewer attacks.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "share of available strength that deploys",
      file,
      arms: {
        full: { label: "1", set: ["mission.deployment=1"] },
        short: { label: "0.4", set: ["mission.deployment=0.4"] },
      },
      observables: [primary(falls(coverage, "mission.md C4")), falls(answered, "mission.md C4: response")],
    },
    {
      scene: afterTheWar,
      lever: "training of all contingents",
      file,
      arms: {
        poor: { label: "0.2", change: contributors({ training: 0.2 }) },
        good: { label: "0.9", change: contributors({ training: 0.9 }) },
      },
      observables: [rises(coverage, "mission.md C4; P09"), rises(answered, "mission.md C4")],
    },
    {
      scene: afterTheWar,
      lever: "extra weeks until people arrive",
      file,
      arms: { prompt: { label: "0", set: ["mission.lag=0"] }, late: { label: "26", set: ["mission.lag=26"] } },
      observables: [falls(level("coverage in the first year", "coverage", { from: 17, to: 69 }), "mission.md C4; P47")],
    },
  ],
};
