/**
 * The number itself, if it is whole and within its limits (both included).
 * @throws RangeError that names it, its limits and what was given.
 */
export function wholeNumber(name: string, value: number, from: number, to = Number.MAX_SAFE_INTEGER): number {
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  const limits = to === Number.MAX_SAFE_INTEGER ? `from ${from}` : `from ${from} to ${to}`;
  throw new RangeError(`${name}: a whole number ${limits} is needed, got ${value}`);
}
