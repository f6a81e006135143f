export { makeCountry } from "./country-spec.ts";
export {
  conflictKinds,
  countryNumbers,
  type ConflictKind,
  type CountryNumber,
  type CountryNumberName,
  type CountryOptions,
} from "./options.ts";
export { writeCountry } from "./write-country.ts";
