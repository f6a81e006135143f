import { log } from "@truce/core/kernel";

/** Inverse hyperbolic sine, in portable maths. */
export const asinh = (value: number): number => {
  const size = log(Math.abs(value) + Math.sqrt(value * value + 1));
  return value < 0 ? -size : size;
};
