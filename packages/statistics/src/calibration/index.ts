export {
  abc,
  type AbcOptions,
  type AbcTrial,
  effectiveSize,
  type Generation,
  type Particle,
  type Posterior,
} from "./abc.ts";
export { adjusted } from "./adjust.ts";
export { emulate, type Emulator, type Tried } from "./emulator.ts";
export { distanceTo, scalesOf } from "./distance.ts";
export { type Kernel, kernelOf, type Weighted } from "./kernel.ts";
export { equallyWeighted, type Marginal, marginals } from "./posterior.ts";
