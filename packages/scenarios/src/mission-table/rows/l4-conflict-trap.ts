import { both, noAgreement, parameters } from "../levers.ts";
import { falls, flow, level, primary, rises, stock } from "../observe.ts";
import { alone, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

const cut = parameters({ "markets.dangerHalf": 1e9, "markets.fear": 0, "markets.tax": 0, "livelihoods.displaced": 0 });
const loop = { contrast: { both: 1, war: -1 } };

export const l4: Row = {
  id: "L4",
  title: "Violence ↔ displacement ↔ economy ↔ recruitment",
  claim: "War empties markets and fields, and people without a living join: the conflict trap.",
  experiments: [
    {
      scene: alone,
      lever: "agreement signed or not × whether violence and flight reach markets and livelihoods",
      file: "packages/core/src/model/mechanisms/livelihoods.ts",
      arms: {
        neither: { label: "agreement, loop cut", change: cut },
        war: { label: "no agreement, loop cut", change: both(noAgreement, cut) },
        loop: { label: "agreement, loop whole" },
        both: { label: "no agreement, loop whole", change: noAgreement },
      },
      observables: [
        primary(falls(level("livelihood", "livelihood", inTheField), "mission.md L4: the loop, in war", loop)),
        primary(
          rises(
            flow("people who join armed groups", "recruits", inTheField),
            "mission.md L4; Collier and others 2003: the loop, in war",
            loop,
          ),
        ),
        rises(flow("battle deaths", "battleDeaths", inTheField), "mission.md L4: the loop, in war", loop),
        falls(level("livelihood", "livelihood", inTheField), "mission.md L4: interaction"),
        rises(flow("people who join armed groups", "recruits", inTheField), "mission.md L4: interaction"),
        rises(stock("people displaced", "displaced", inTheField), "mission.md L4: war, loop whole", {
          contrast: { both: 1, loop: -1 },
        }),
      ],
    },
  ],
};
