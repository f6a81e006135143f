import type { CountrySpec } from "@truce/core";

type ContributorSpec = NonNullable<CountrySpec["mission"]>["contributors"][number];

type Change = (all: readonly ContributorSpec[]) => readonly ContributorSpec[];

/** The country whose mission has other contributors; shares of a quality stay between 0 and 1. @throws RangeError if it has no mission */
export function withContributors(spec: CountrySpec, change: Change): CountrySpec {
  const { mission } = spec;
  if (mission === null) throw new RangeError(`${spec.id} has no mission whose contributors could be changed`);
  const contributors = change(mission.contributors).map((one) => ({ ...one, equipment: Math.min(1, one.equipment), training: Math.min(1, one.training) }));
  return { ...spec, mission: { ...mission, contributors } };
}

const traits = ["equipment", "training", "caveats", "tolerance", "women", "conduct"] as const;

/** One contributor that sends everybody and is as all are on average, so that nothing but their number differs. */
export function inOne(all: readonly ContributorSpec[]): ContributorSpec {
  const shares = all.reduce((sum, { share }) => sum + share, 0);
  const means = Object.fromEntries(traits.map((trait) => [trait, all.reduce((sum, one) => sum + one.share * one[trait], 0) / shares]));
  return { ...all[0]!, ...means, share: shares };
}
