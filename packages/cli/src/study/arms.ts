/** What the two arms of a study are called. The first is `mission` in data, the second `none`. */
export interface ArmWords {
  /** In the heads of tables. */
  readonly short: readonly [first: string, second: string];
  /** In sentences: "fewer civilians died in … than in …". */
  readonly long: readonly [first: string, second: string];
  readonly difference: string;
  /** Of one run by itself. */
  readonly run: readonly [first: string, second: string];
}

/** A country with its mission and without. */
export const missionArms: ArmWords = {
  short: ["with", "without"],
  long: ["with the mission", "without"],
  difference: "with − without",
  run: ["with the mission", "without the mission"],
};

/** A future under another design and the one under the design as it was, from the week in which they part. */
export const branchArms: ArmWords = {
  short: ["branch", "history"],
  long: ["in the branch", "in the history"],
  difference: "branch − history",
  run: ["in the branch", "in the history"],
};
