import { daysOf, isMonday } from "../date.ts";

/** A number that shapes a made country. */
export interface CountryNumber {
  readonly label: string;
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}

/**
 * The few numbers that a country is made from. Defaults are assumptions in the range of the countries of the library; nothing
 * here is measured. What stands behind each: docs/decisions/024-made-countries.md.
 */
export const countryNumbers = {
  districts: { label: "Districts", unit: "count", default: 20, min: 4, max: 250, integer: true },
  population: { label: "People", unit: "people", default: 4e6, min: 1e5, max: 3e8, integer: true },
  density: { label: "People to a square kilometre", unit: "people/km²", default: 40, min: 1, max: 1000 },
  urban: { label: "Share of people who live in towns", unit: "share", default: 0.35, min: 0.05, max: 0.9 },
  rankSize: {
    label: "Exponent of the rank–size law of towns (1 is Zipf's)",
    unit: "power",
    default: 1,
    min: 0.2,
    max: 2,
  },
  capital: {
    label: "Where the capital lies: 0 in the middle, 1 at the edge",
    unit: "index",
    default: 0.6,
    min: 0,
    max: 1,
  },
  ruggedness: { label: "Difficulty of the ground", unit: "index", default: 0.5, min: 0, max: 1 },
  resources: { label: "Lootable resources", unit: "index", default: 0.5, min: 0, max: 1 },
  groups: { label: "Social groups", unit: "count", default: 3, min: 1, max: 8, integer: true },
  segregation: { label: "How far groups live apart: 0 mixed, 1 apart", unit: "index", default: 0.7, min: 0, max: 1 },
  exclusion: { label: "How far one group holds power: 0 shared, 1 alone", unit: "index", default: 0.7, min: 0, max: 1 },
  state: { label: "Capacity of the state", unit: "index", default: 0.3, min: 0, max: 1 },
  army: { label: "Soldiers to 1,000 people", unit: "people per 1,000", default: 3, min: 0, max: 30 },
  abroad: { label: "Neighbouring countries", unit: "count", default: 3, min: 0, max: 4, integer: true },
  armedGroups: { label: "Armed groups", unit: "count", default: 2, min: 0, max: 8, integer: true },
  fighters: { label: "Fighters to 1,000 people", unit: "people per 1,000", default: 1.5, min: 0, max: 30 },
  restraint: { label: "Restraint of armed groups towards civilians", unit: "index", default: 0.3, min: 0, max: 1 },
  mission: {
    label: "Peacekeepers in uniform to 1,000 people at the peak",
    unit: "people per 1,000",
    default: 2,
    min: 0,
    max: 30,
  },
  missionYears: { label: "Years that the mission stays", unit: "years", default: 6, min: 1, max: 30 },
  years: { label: "Years of a run", unit: "years", default: 10, min: 1, max: 50, integer: true },
  perDistrict: { label: "Communities to a district", unit: "count", default: 30, min: 2, max: 1000, integer: true },
} as const satisfies Readonly<Record<string, CountryNumber>>;

export type CountryNumberName = keyof typeof countryNumbers;

/** How the run begins; what differs is in `conflicts.ts`. */
export const conflictKinds = ["war", "settlement", "risk"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What a country is made from; what is left out has its default. */
export type CountryOptions = Partial<Record<CountryNumberName, number>> & {
  /** Any text: the same one makes the same country on every machine. */
  readonly seed?: string;
  /** Id of the scenario: letters, digits, - and _, a letter first. */
  readonly name?: string;
  readonly conflict?: ConflictKind;
  /** The Monday on which week 0 begins. */
  readonly start?: string;
};

export type CountryPlan = Readonly<Record<CountryNumberName, number>> &
  Required<Omit<CountryOptions, CountryNumberName>>;

/**
 * Fills in defaults and checks ranges.
 * @throws RangeError that names every value out of range, with what it may be
 */
export function planOf(options: CountryOptions): CountryPlan {
  const { seed = "1", name = "madeCountry", conflict = "settlement", start = "2029-01-01" } = options;
  const wrong: string[] = [];
  const numbers = Object.fromEntries(
    Object.entries<CountryNumber>(countryNumbers).map(([id, { default: usual, min, max, integer, label, unit }]) => {
      const value = options[id as CountryNumberName] ?? usual;
      if (!(value >= min && value <= max) || (integer === true && !Number.isInteger(value)))
        wrong.push(
          `${id}: ${value} (${label}: ${integer === true ? "a whole number" : "a number"} of ${unit}, ${min} to ${max})`,
        );
      return [id, value];
    }),
  ) as Record<CountryNumberName, number>;
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name))
    wrong.push(`name: "${name}" (a letter first, then letters, digits, - and _)`);
  if (!conflictKinds.includes(conflict)) wrong.push(`conflict: "${conflict}" (one of ${conflictKinds.join(", ")})`);
  if (seed === "" || encodeURIComponent(seed).length > 200) wrong.push("seed: a text of 1 to 200 characters");
  if (daysOf(start) === undefined || !isMonday(start)) wrong.push(`start: "${start}" (a Monday, e.g. 2029-01-01)`);
  if (wrong.length > 0) throw new RangeError(`cannot make this country:\n  ${wrong.join("\n  ")}`);
  return { ...numbers, seed, name, conflict, start };
}
