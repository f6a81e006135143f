import { rootKey, Stream } from "@truce/core/kernel";
import { wholeNumber } from "../whole-number.ts";

/** Answers of respondents: 1 for yes, 0 for no, and the community of each by its number. */
export interface Survey {
  readonly answers: Float64Array;
  readonly community: Int32Array;
}

/**
 * A survey of n respondents in communities, as even as their number allows, each saying yes with the share of the community: what a study
 * would see of a model that knows the shares. Estimates of it carry the sampling error of the study. Communities are large next to their
 * samples.
 * @param shares share of yes by community, 0 to 1
 * @param seed keys the answers: the same shares and seed give the same ones, and a higher share never fewer
 * @throws RangeError unless there is a respondent per community and shares lie between 0 and 1.
 */
export function survey(shares: ArrayLike<number>, respondents: number, seed: string): Survey {
  wholeNumber("respondents", respondents, Math.max(1, shares.length));
  const stream = new Stream(rootKey(seed), "survey");
  const community = Int32Array.from({ length: respondents }, (_, i) => i % shares.length);
  const answers = Float64Array.from(community, (at, i) => {
    const share = shares[at];
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`community ${at}: a share from 0 to 1 is needed, got ${share}`);
    return stream.unit(i) < share ? 1 : 0;
  });
  return { answers, community };
}
