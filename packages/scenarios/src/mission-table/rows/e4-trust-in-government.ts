import type { CountrySpec } from "@truce/core";
import { parameters } from "../levers.ts";
import { falls, level, primary, rises } from "../observe.ts";
import { afterTheWar, lastYear } from "../scenes.ts";
import type { Row } from "../types.ts";

const begin = 208;
const weeks = 26;
const attacked = (spec: CountrySpec): CountrySpec => ({
  ...spec,
  shocks: [
    ...spec.shocks,
    { week: begin, kind: "informationAttack", severity: 0.8, weeks, districts: [], label: "Hostile campaign" },
  ],
});
const atItsEnd = { from: begin + weeks - 4, to: begin + weeks };
const halfAYearLater = { from: begin + 2 * weeks - 4, to: begin + 2 * weeks };
const trust = "trustInMission";

export const e4: Row = {
  id: "E4",
  title: "Trust between communities and government restored",
  claim: "A force that stops preying wins trust for its state and is told more; trust falls faster than it rises.",
  finding:
    "what a campaign of half a year cost has come back by more than half within the next: peacekeepers who are met every week repair slander sooner than the asymmetry of news would have it",
  experiments: [
    {
      scene: afterTheWar,
      lever: "abuses by police and soldiers of the worst conduct (ends of the plausible range)",
      file: "packages/core/src/model/mechanisms/state-abuse.ts",
      arms: {
        often: {
          label: "0.06 a week",
          change: parameters({ "stateAbuse.perPolice": 0.06, "stateAbuse.perSoldier": 0.06 }),
        },
        seldom: {
          label: "0.005 a week",
          change: parameters({ "stateAbuse.perPolice": 0.005, "stateAbuse.perSoldier": 0.005 }),
        },
      },
      observables: [
        primary(
          rises(level("trust in the state", "trustInState", lastYear), "mission.md E4; Lyall, Blair and Imai 2013"),
        ),
        rises(level("trust in the police", "trustInPolice", lastYear), "mission.md E4"),
        primary(rises(level("willingness to report", "reporting", lastYear), "mission.md E4")),
      ],
    },
    {
      scene: afterTheWar,
      lever: "a hostile information campaign of half a year",
      file: "packages/core/src/model/mechanisms/trust.ts",
      arms: { none: { label: "none" }, attack: { label: "severity 0.8 from week 208", change: attacked } },
      observables: [
        falls(level("trust in the mission at its end", trust, atItsEnd), "mission.md E4; Slovic 1993"),
        primary(
          falls(
            level("trust half a year later, less half of what was lost then", trust, halfAYearLater, {
              less: { series: trust, how: "mean", weeks: atItsEnd, times: 1 / 2 },
            }),
            "mission.md E4; Slovic 1993: below 0, more than half of the loss is still there",
          ),
        ),
      ],
    },
  ],
};
