import { log } from "@truce/core/kernel";
import type { Columns, Groups } from "./design-matrix.ts";
import type { LikelihoodFit } from "./fit.ts";
import { poisson } from "./poisson.ts";
import { checkSpells, type Spells } from "./spells.ts";

/**
 * Constant hazard in proportion to exp(intercept + Σ b x): a Poisson regression of the events on the logarithm of the time at risk, which has
 * the same likelihood (Holford 1980). Coefficients are of the hazard: above 0 the event comes sooner. Software that fits the exponential
 * model as accelerated failure time (Stata's `streg, dist(exp) time`, R's `survreg`) gives the same numbers with the other sign.
 * @throws RangeError if columns do not fit or depend on each other, a row ends before it starts, or nothing ever happens.
 */
export function exponentialHazard({
  x,
  cluster,
  ...spells
}: Spells & { readonly x: Columns; readonly cluster?: Groups }): LikelihoodFit {
  const starts = checkSpells(spells);
  const { time, event } = spells;
  const offset = Float64Array.from(time, (end, i) => log(end - starts[i]));
  const fit = poisson({ y: event, x, offset, ...(cluster === undefined ? {} : { cluster }) });
  let constant = 0;
  for (let i = 0; i < time.length; i++) constant += event[i] * offset[i];
  return { ...fit, logLikelihood: fit.logLikelihood - constant };
}
