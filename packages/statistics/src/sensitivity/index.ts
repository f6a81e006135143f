export { morrisEffects, type MorrisAnalysis, type MorrisEffect } from "./morris.ts";
export type { SensitivityIndex, ResamplingOptions } from "./resampling.ts";
export { sobolIndices, type SobolAnalysis, type SobolIndices } from "./sobol.ts";
export { varianceSplit, type VarianceSplit } from "./variance-split.ts";
