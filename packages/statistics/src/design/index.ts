export { evenLevels, gridPoints } from "./grid.ts";
export { haltonPoints, type HaltonOptions } from "./halton.ts";
export { latinHypercube } from "./latin-hypercube.ts";
export { morrisDesign, type MorrisDesign, type MorrisStep } from "./morris.ts";
export { oneAtATime, type OneAtATime } from "./one-at-a-time.ts";
export {
  saltelliDesign,
  saltelliMatrices,
  saltelliRowsPerSample,
  type SaltelliDesign,
  type SaltelliLayout,
  type SaltelliMatrix,
} from "./saltelli.ts";
export { sobolDimensions, sobolPoints, type SobolOptions, type SobolScrambling } from "./sobol.ts";
export type { UnitPoints } from "./types.ts";
