/** Key of the one source of a made country. */
export const madeSource = "generated";

/** A figure as it stands in a scenario file. */
export type RawFigure = readonly [value: number | string, source: string, flag: "A"];

export const figure = (value: number | string): RawFigure => [value, madeSource, "A"];

/** Figures by name or date with one source. */
export const block = (values: Readonly<Record<string, number>>) => ({ source: madeSource, flag: "A" as const, values });

/** Turns every number of a flat record into a figure. */
export const figures = <K extends string>(values: Readonly<Record<K, number>>): Record<K, RawFigure> =>
  Object.fromEntries(Object.entries<number>(values).map(([key, value]) => [key, figure(value)])) as Record<
    K,
    RawFigure
  >;
