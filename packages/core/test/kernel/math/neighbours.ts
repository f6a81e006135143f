const view = new DataView(new ArrayBuffer(8));

/** Position of a double in the order of all doubles; both zeros are at 0. */
function position(x: number): bigint {
  view.setFloat64(0, Math.abs(x));
  const steps = view.getBigUint64(0);
  return x < 0 ? -steps : steps;
}

/** The double `steps` places above x (below for negative steps); the ends are ±Infinity. */
export function next(x: number, steps: number): number {
  const limit = position(Infinity);
  const target = position(x) + BigInt(steps);
  const size = target < 0n ? -target : target;
  view.setBigUint64(0, size > limit ? limit : size);
  return target < 0n ? -view.getFloat64(0) : view.getFloat64(0);
}

/** How many doubles lie between a and b, plus one; 0 if they are equal. */
export function ulpsApart(a: number, b: number): number {
  const distance = Number(position(a) - position(b));
  return Number.isNaN(a) || Number.isNaN(b) ? NaN : Math.abs(distance);
}
