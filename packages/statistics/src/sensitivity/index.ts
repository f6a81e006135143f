export { morrisEffects, type MorrisAnalysis, type MorrisEffect } from "./morris.ts";
export { midranks, type RankEffect, rankEffects } from "./rank-correlation.ts";
export type { SensitivityIndex, ResamplingOptions } from "./resampling.ts";
export { sobolIndices, type SobolAnalysis, type SobolIndices } from "./sobol.ts";
export { varianceSplit, type VarianceSplit } from "./variance-split.ts";
