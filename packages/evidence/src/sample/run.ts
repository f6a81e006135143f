/** Incidents that killed, in the order in which they happened. */
export interface Events {
  readonly week: readonly number[];
  /** Row of the district. */
  readonly place: readonly number[];
  /** Row of the community in or near which it was. */
  readonly community: readonly number[];
  readonly deaths: readonly number[];
}

/** What is kept of one run of a sample: months of four weeks, country by country. */
export interface RunOfMonths {
  /** Numbers per month: flows as sums, stocks at the end of the month. */
  readonly months: Readonly<Record<string, readonly number[]>>;
  /** The same by district, months × districts row by row. */
  readonly districts: Readonly<Record<string, readonly number[]>>;
  /** First week in which something happened that happens once; null if it never did. */
  readonly first: Readonly<Record<string, number | null>>;
  readonly weeks: number;
  /** If they were asked for. */
  readonly events?: Events;
}

/** A country of a sample under one design. */
export interface SampleRun extends RunOfMonths {
  readonly country: number;
  readonly arm: string;
}

/** Runs of many countries under several designs, all of a country on the same luck. */
export interface Sample {
  readonly id: string;
  /** Facts of each country that do not change: population, fighters at the start, … */
  readonly countries: readonly Readonly<Record<string, number>>[];
  /** By design, in the order of the countries; null where the design does not exist for a country. */
  readonly arms: Readonly<Record<string, readonly (RunOfMonths | null)[]>>;
}
