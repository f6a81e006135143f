import type { ConflictKind } from "./options.ts";

/** How a made country begins; weeks count from the start of the run. All assumed. */
export interface Conflict {
  readonly title: string;
  readonly story: string;
  /** Factor on the number of fighters. */
  readonly fighters: number;
  /** Years for which the parties have fought without victory before the run begins. */
  readonly years: number;
  /** Share of people displaced before the run begins. */
  readonly displaced: number;
  /** Week of a settlement; null if there is none. */
  readonly agreement: number | null;
  /** Week in which the mission begins. */
  readonly mission: number;
  /** Factor on the mission's size. */
  readonly size: number;
  /** Will of leaders and government to settle, 0 to 1. */
  readonly will: number;
}

export const conflicts: Readonly<Record<ConflictKind, Conflict>> = {
  war: {
    title: "a war",
    story:
      "War goes on when the run begins. A mission comes after half a year, with no peace to keep, and talks end in an agreement after a year and a half.",
    fighters: 1,
    years: 1,
    displaced: 0.1,
    agreement: 78,
    mission: 26,
    size: 1,
    will: 0.3,
  },
  settlement: {
    title: "a settlement",
    story:
      "The parties are tired of war and sign in the second month; a mission begins to arrive two weeks later and stands for what they promised.",
    fighters: 1,
    years: 6,
    displaced: 0.08,
    agreement: 8,
    mission: 10,
    size: 1,
    will: 0.4,
  },
  risk: {
    title: "a country at risk",
    story: "There is no war yet: small armed groups, people without a say, a weak state. A small mission comes early.",
    fighters: 0.1,
    years: 0,
    displaced: 0.002,
    agreement: null,
    mission: 4,
    size: 0.3,
    will: 0.5,
  },
};
