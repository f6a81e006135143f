import { endAt } from "../../patterns/variants.ts";
import { mission } from "../levers.ts";
import { falls, flow, happens, primary, rises, stock } from "../observe.ts";
import { afterTheWar, lastYearAtPost, threeYearsOn } from "../scenes.ts";
import type { Row } from "../types.ts";

const early = 147;
const late = 355;

export const m13: Row = {
  id: "M13",
  title: "Tailoring and revision over time, drawdown and exit",
  claim: "A mission that leaves before institutions stand leaves a country that falls back into war.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "date on which the mission is sent home",
      file: "packages/core/src/model/mechanisms/mandate.ts",
      arms: {
        early: { label: "after two and a half years", change: mission((m) => endAt(m, early)) },
        late: { label: "after six and a half years", change: mission((m) => endAt(m, late)) },
      },
      observables: [
        primary(falls(happens("relapse within three years of exit", "relapse", threeYearsOn), "mission.md M13; P40")),
        falls(flow("battle deaths in the three years after exit", "battleDeaths", threeYearsOn), "mission.md M13"),
        rises(
          stock("officers at full skill in the last year of the mission", "policeCapacity", lastYearAtPost),
          "mission.md M13",
        ),
      ],
    },
  ],
};
