import { weekOf } from "./date.ts";
import type { Figure } from "./figure.ts";

type Block = Readonly<Record<string, Figure>>;

/**
 * Dated figures as (week, value) in order; of two in one week the later date counts. A figure that follows the week takes
 * its steps until the next date.
 */
export function steps(blocks: readonly Block[], start: string): [week: number, value: number][] {
  const dated = blocks.flatMap((block) => Object.entries(block)).sort(([a], [b]) => (a < b ? -1 : 1));
  const first = [...new Map(dated.map(([date, figure]) => [weekOf(date, start), figure]))];
  return first.flatMap(([week, { value, steps: own }], i): [number, number][] => {
    if (own === undefined) return [[week, value]];
    const until = first[i + 1]?.[0] ?? Infinity;
    const held = own.findLast(([at]) => at <= week)?.[1] ?? value;
    const later = own.filter(([at]) => at > week && at < until);
    return [[week, held], ...later.map(([at, then]): [number, number] => [at, then])];
  });
}

/** The value of a step function in a week; 0 before its first step. */
export function valueAt(stepsOf: readonly (readonly [number, number])[], week: number): number {
  let value = 0;
  for (const [at, next] of stepsOf) if (at <= week) value = next;
  return value;
}

/** Values without their sources. */
export function numbers<K extends string>(figures: Readonly<Record<K, Figure>>): Record<K, number> {
  return Object.fromEntries(Object.entries<Figure>(figures).map(([key, figure]) => [key, figure.value])) as Record<
    K,
    number
  >;
}

/** A map by id as a list of items that know their id. */
export function named<T, U>(
  items: Readonly<Record<string, T>>,
  convert: (item: T) => U,
): (U & { readonly id: string })[] {
  return Object.entries(items).map(([id, item]) => ({ id, ...convert(item) }));
}
