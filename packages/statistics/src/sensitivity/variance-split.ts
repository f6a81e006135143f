/** Where the variance of an outcome comes from. The shares add up to 1; all are NaN if nothing varies or luck cannot be told apart. */
export interface VarianceSplit {
  /** Variance of one run of a random point, arm and seed. */
  readonly total: number;
  /** Differences between points, over all arms: what the factors do. */
  readonly factors: number;
  /** Differences between arms, over all points. */
  readonly arms: number;
  /** That arms differ by more or less from point to point. */
  readonly factorsByArms: number;
  /** Luck of the replication; the sum of the two below. */
  readonly luck: number;
  /** Luck that all arms of a point share: it goes from paired differences. */
  readonly sharedLuck: number;
  /** Luck that the arms do not share: the noise of paired differences. */
  readonly luckByArms: number;
  /** More than half of the variance is luck: say so before showing what the factors do. */
  readonly mostlyLuck: boolean;
  /** Points that count, and those left out because a run of theirs is missing. */
  readonly points: number;
  readonly leftOut: number;
}

/**
 * Splits the variance of an outcome by a crossed analysis of variance (Searle, Casella and McCulloch 1992): points and seeds are drawn at
 * random, the arms are all there are. Mean squares are set equal to their expectations, so that luck does not pass for an effect of the
 * factors, as it would in a split of the plain sums of squares; negative components count as 0. It holds with and without common luck.
 * @param outcomes `[point][arm][replication]`; the replications of all points and arms in the same order of seeds.
 * @throws RangeError if points differ in their numbers of arms, or arms in those of replications.
 */
export function varianceSplit(outcomes: readonly (readonly (readonly number[])[])[]): VarianceSplit {
  const arms = outcomes[0]?.length ?? 0;
  const replications = outcomes[0]?.[0]?.length ?? 0;
  for (const [point, cells] of outcomes.entries())
    if (cells.length !== arms || cells.some((cell) => cell.length !== replications))
      throw new RangeError(`variance split: point ${point} has not ${arms} arms of ${replications} replications each`);
  const kept = outcomes.filter((cells) => cells.every((cell) => cell.every(Number.isFinite)));
  const points = kept.length;
  const counts = { points, leftOut: outcomes.length - points };
  const square = meanSquares(kept, points, arms, replications);
  // Arms are fixed: their variances are over the arms that there are, so sums of squares are divided by their number.
  const fixed = arms > 0 ? (arms - 1) / arms : 0;
  const { p, a, r, pa, pr, ar, par } = square;
  const [byPoint, byArm, byLuck] = [arms * replications, points * replications, points * arms].map((n) => 1 / n) as [
    number,
    number,
    number,
  ];
  const least = (component: number) => Math.max(0, component);
  const factors = least((p - pr) * byPoint);
  const armPart = least((a - ar - pa + par) * byArm * fixed);
  const both = least(((pa - par) / replications) * fixed);
  const sharedLuck = least((r - pr) * byLuck) + pr / arms;
  const luckByArms = (least((ar - par) / points) + par) * fixed;
  const total = factors + armPart + both + sharedLuck + luckByArms;
  if (replications < 2 || !(total > 0)) {
    const none = { factors: NaN, arms: NaN, factorsByArms: NaN, luck: NaN, sharedLuck: NaN, luckByArms: NaN };
    return { total: replications < 2 ? NaN : total, ...none, mostlyLuck: false, ...counts };
  }
  const luck = sharedLuck + luckByArms;
  return {
    total,
    factors: factors / total,
    arms: armPart / total,
    factorsByArms: both / total,
    luck: luck / total,
    sharedLuck: sharedLuck / total,
    luckByArms: luckByArms / total,
    mostlyLuck: luck / total > 0.5,
    ...counts,
  };
}

/** Mean squares of points, arms, replications (p, a, r) and their interactions; 0 where there are no degrees of freedom. */
function meanSquares(y: readonly (readonly (readonly number[])[])[], P: number, A: number, R: number) {
  const zeros = (n: number) => new Float64Array(n);
  const [p, a, r, pa, pr, ar] = [zeros(P), zeros(A), zeros(R), zeros(P * A), zeros(P * R), zeros(A * R)] as const;
  let all = 0;
  const each = (visit: (i: number, j: number, k: number) => void) => {
    for (let i = 0; i < P; i++) for (let j = 0; j < A; j++) for (let k = 0; k < R; k++) visit(i, j, k);
  };
  // Taken from one of the values, so that a large common size does not eat digits.
  const base = y[0]?.[0]?.[0] ?? 0;
  each((i, j, k) => {
    const value = y[i]![j]![k]! - base;
    all += value / (P * A * R);
    p[i]! += value / (A * R);
    a[j]! += value / (P * R);
    r[k]! += value / (P * A);
    pa[i * A + j]! += value / R;
    pr[i * R + k]! += value / A;
    ar[j * R + k]! += value / P;
  });
  const sums = { p: 0, a: 0, r: 0, pa: 0, pr: 0, ar: 0, par: 0 };
  const add = (name: keyof typeof sums, effect: number) => (sums[name] += effect * effect);
  each((i, j, k) => {
    const [mp, ma, mr] = [p[i]! - all, a[j]! - all, r[k]! - all];
    const [mpa, mpr, mar] = [pa[i * A + j]! - all, pr[i * R + k]! - all, ar[j * R + k]! - all];
    add("p", mp);
    add("a", ma);
    add("r", mr);
    add("pa", mpa - mp - ma);
    add("pr", mpr - mp - mr);
    add("ar", mar - ma - mr);
    add("par", y[i]![j]![k]! - base - all - mpa - mpr - mar + mp + ma + mr);
  });
  const mean = (sum: number, freedom: number) => (freedom > 0 ? sum / freedom : 0);
  return {
    p: mean(sums.p, P - 1),
    a: mean(sums.a, A - 1),
    r: mean(sums.r, R - 1),
    pa: mean(sums.pa, (P - 1) * (A - 1)),
    pr: mean(sums.pr, (P - 1) * (R - 1)),
    ar: mean(sums.ar, (A - 1) * (R - 1)),
    par: mean(sums.par, (P - 1) * (A - 1) * (R - 1)),
  };
}
