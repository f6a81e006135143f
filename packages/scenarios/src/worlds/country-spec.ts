import type { CountrySpec } from "@truce/core";
import { makeFile } from "./make-country.ts";
import type { CountryOptions } from "./options.ts";
import { scenarioSchema } from "../schema.ts";
import { toSpec } from "../to-spec.ts";

/**
 * A made country that the engine can run, without a file in between: for populations of countries.
 * @throws RangeError that names every option out of range
 */
export function makeCountry(options: CountryOptions = {}): CountrySpec {
  return toSpec(scenarioSchema.parse(makeFile(options).file));
}
