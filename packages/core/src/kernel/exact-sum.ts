/**
 * The error of the double a − b: the exact difference is (a − b) + twoDiff(a, b).
 * Exact for all finite a, b whose difference does not overflow (Knuth's TwoSum; Muller et al. 2018, algorithm 4.4).
 */
export function twoDiff(a: number, b: number): number {
  const difference = a - b;
  const partOfB = a - difference;
  const partOfA = difference + partOfB;
  return a - partOfA - (b - partOfB);
}

/**
 * A sum of doubles that loses nothing: kept as an expansion, doubles of increasing size that do not overlap and whose
 * exact sum is the exact total (J. R. Shewchuk 1997, Adaptive precision floating-point arithmetic and fast robust geometric
 * predicates, Discrete & Computational Geometry 18). The value does not depend on the order of the additions.
 * A term that is not finite, or a partial sum beyond the largest double, is a RangeError; the sum is then unchanged.
 */
export class ExactSum {
  /** Non-zero doubles, smallest first, no two of them with overlapping bits. */
  #parts: number[] = [];

  /** Adds x. Cost: one step per part; sums of terms of similar size have two or three parts. */
  add(x: number): void {
    const parts = this.#parts;
    let carry = x;
    let kept = 0;
    for (let i = 0; i < parts.length; i++) carry += parts[i];
    if (!(Math.abs(carry) < Infinity))
      throw new RangeError(`an exact sum of doubles cannot take ${x}: it would not stay finite`);
    carry = x;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      const sum = carry + part;
      const partOfPart = sum - carry;
      const error = carry - (sum - partOfPart) + (part - partOfPart);
      // Written over parts already read: kept never runs ahead of i.
      if (error !== 0) parts[kept++] = error;
      carry = sum;
    }
    parts.length = kept;
    if (carry !== 0) parts.push(carry);
  }

  /** Adds the exact difference a − b. */
  addDifference(a: number, b: number): void {
    this.add(a);
    this.add(-b);
  }

  /** Adds the exact total of another sum. */
  addAll(other: ExactSum): void {
    // A copy, for a sum may be added to itself.
    for (const part of other.#parts.slice()) this.add(part);
  }

  /** Sets the total to 0. */
  clear(): void {
    this.#parts.length = 0;
  }

  /** The double nearest to the exact total, ties to even; +0 for an empty sum and for a total of 0. */
  value(): number {
    const parts = this.#parts;
    let i = parts.length - 1;
    if (i < 0) return 0;
    let total = parts[i];
    let rest = 0;
    while (i > 0 && rest === 0) {
      const part = parts[--i];
      const sum = total + part;
      rest = part - (sum - total);
      total = sum;
    }
    // `total` is rounded from `total + rest`. Where that was a tie, the sign of what lies below decides it.
    if (i > 0 && rest !== 0 && rest > 0 === parts[i - 1] > 0) {
      const twice = 2 * rest;
      const next = total + twice;
      if (next - total === twice) return next;
    }
    return total;
  }
}
