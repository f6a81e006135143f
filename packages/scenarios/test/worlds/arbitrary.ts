import fc from "fast-check";
import { conflictKinds, countryNumbers, type CountryNumber, type CountryOptions } from "../../src/worlds/options.ts";

/** Any options; large countries are left to tests that ask for them. */
export function anyOptions(most: { readonly districts: number } = { districts: 40 }): fc.Arbitrary<CountryOptions> {
  const numbers = Object.fromEntries(
    Object.entries<CountryNumber>(countryNumbers).map(([id, { min, max, integer }]) => {
      const top = id === "districts" ? most.districts : id === "years" ? 3 : id === "perDistrict" ? 8 : max;
      return [id, integer === true ? fc.integer({ min, max: top }) : fc.double({ min, max: top, noNaN: true })];
    }),
  );
  return fc.record(
    {
      ...numbers,
      seed: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
      conflict: fc.constantFrom(...conflictKinds),
    },
    { requiredKeys: ["years", "districts", "perDistrict"] as never[] },
  );
}
