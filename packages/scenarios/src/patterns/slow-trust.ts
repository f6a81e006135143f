import { above, below, figure, meanCheck, resultOf } from "./checks.ts";
import type { Ensemble, Pattern, TrustMoves } from "./types.ts";

const kinds = {
  trustState: "the state",
  trustPolice: "the police",
  trustMission: "the mission",
  trustOthers: "other groups",
};

export const slowTrust: Pattern = {
  id: "slow-trust",
  title: "Slow trust with sharp falls",
  statement: "Trust is built in years and lost in a week.",
  source: "Slovic 1993; mission.md E4; P69 (trust in office-holders is volatile)",
  measured:
    "With the mission, in every fifth community: skewness of weekly changes; largest fall over largest rise within a week; after a fall of " +
    "at least 0.02 in one week, and so much below the level of the last months, weeks until half is made up (104 where it takes longer).",
  reason:
    "Skewness below −1 and falls at least twice as large as rises, beyond doubt; half of what a week took away " +
    "takes more than a quarter of a year to come back. A symmetric walk has skewness 0, ratio 1 and is half-way back within weeks (tests).",
  measure(e: Ensemble) {
    const { runs } = e.arms.history;
    const each = (kind: string, of: (moves: TrustMoves) => number): number[] =>
      runs.map(({ trust }) => (trust[kind] === undefined ? NaN : of(trust[kind])));
    const names = Object.entries(kinds);
    return resultOf(
      [
        ...names.map(([kind, name]) =>
          meanCheck(
            `skewness, trust in ${name}`,
            each(kind, (m) => m.skewness),
            below(-1),
          ),
        ),
        ...names.map(([kind, name]) =>
          meanCheck(
            `largest fall over largest rise, trust in ${name}`,
            each(kind, (m) => m.largestFall / m.largestRise),
            above(2),
          ),
        ),
        ...names.map(([kind, name]) =>
          meanCheck(
            `weeks to make up half of a sharp fall, trust in ${name}`,
            each(kind, (m) => m.weeksToRecover),
            above(13),
          ),
        ),
      ],
      names
        .map(([kind, name]) => {
          const sum = (of: (m: TrustMoves) => number): number =>
            each(kind, of).reduce((a, b) => a + (Number.isFinite(b) ? b : 0), 0);
          return `Trust in ${name}: ${figure(sum((m) => m.sharpFalls) / runs.length)} sharp falls and ${figure(sum((m) => m.sharpRises) / runs.length)} sharp rises a run.`;
        })
        .join(" "),
    );
  },
};
