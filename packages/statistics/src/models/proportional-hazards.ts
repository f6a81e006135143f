import { grouping } from "./covariance.ts";
import { type Columns, designMatrix, type Groups } from "./design-matrix.ts";
import { type LikelihoodFit, likelihoodFit } from "./fit.ts";
import { maximise } from "./newton.ts";
import { partialLikelihood, riskOrder, scoreResiduals } from "./partial-likelihood.ts";
import { checkSpells, type Spells } from "./spells.ts";

export interface HazardsInput extends Spells {
  readonly x: Columns;
  /** Errors by cluster if given: the conflict or the subject of several rows. */
  readonly cluster?: Groups;
}

/**
 * Cox regression (Cox 1972): hazards in proportion to exp(Σ b x) over a baseline of any shape, by partial likelihood with Efron's (1977)
 * treatment of ties. Rows are at risk on (start, time], so columns may change from row to row and subjects may come in late. Errors by
 * cluster are those of Lin and Wei (1989), with the factor G / (G − 1). `proportionalChange` of a coefficient is the hazard ratio less 1.
 * @throws RangeError if columns do not fit or depend on each other, a row ends before it starts, or nothing ever happens.
 */
export function proportionalHazards({ x, cluster, ...spells }: HazardsInput): LikelihoodFit {
  const starts = checkSpells(spells);
  const n = spells.time.length;
  const groups = cluster === undefined ? null : grouping(cluster, n, 2);
  // Centred columns and no intercept: the baseline takes whatever is common to all.
  const design = withoutIntercept(designMatrix(x, n));
  const order = riskOrder(starts, spells);
  const maximum = maximise((at) => partialLikelihood(design, order, at), new Float64Array(design.k));
  return likelihoodFit(
    design,
    maximum,
    () => scoreResiduals(design, order, maximum.at),
    groups,
    "the event never or only happens where the column says so",
  );
}

function withoutIntercept(design: ReturnType<typeof designMatrix>): ReturnType<typeof designMatrix> {
  const { names, k, rows } = design;
  const without = (matrix: Float64Array, from: number) => matrix.filter((_, at) => at >= from && at % k > 0);
  return { names: names.slice(1), rows, k: k - 1, x: without(design.x, 0), back: without(design.back, k) };
}
