/**
 * Points of the unit cube: one row per point, one number between 0 and 1 per factor, in the order of the factors. A number is a share of
 * probability, which the factor's quantile turns into a value. 0 and 1 themselves occur in grids, trajectories and unscrambled sequences.
 */
export type UnitPoints = readonly (readonly number[])[];
