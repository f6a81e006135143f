import { exp, log, rootKey, Stream } from "@truce/core/kernel";
import { countryNumbers, type ConflictKind, type CountryNumberName, type CountryOptions } from "@truce/scenarios";
import { quantities, size, type Quantity, type Spread } from "./quantities.ts";

/**
 * A country of a population: its numbers are drawn, each on a stream of its own, so that another quantity moves no other draw.
 *
 * @param root names the population
 * @param index which country of it, from 0
 */
export function drawCountry(root: string, index: number, conflict: ConflictKind, years: number): CountryOptions {
  const key = rootKey(`population ${root}`);
  const drawn = Object.entries<Quantity>(quantities).map(([name, { spread }]) => {
    const value = valueOf(spread, new Stream(key, name), index);
    const { integer } = countryNumbers[name as CountryNumberName] as { readonly integer?: true };
    return [name, integer === true ? Math.floor(value) : value];
  });
  return { ...Object.fromEntries(drawn), ...size, conflict, years, seed: `${root} ${index}`, name: `country${index}` };
}

function valueOf(spread: Spread, stream: Stream, index: number): number {
  const { min, max } = spread;
  switch (spread.kind) {
    case "uniform":
      return min + stream.unit(index) * (max - min);
    case "logUniform":
      return exp(log(min) + stream.unit(index) * (log(max) - log(min)));
    case "logNormal":
      return Math.min(max, Math.max(min, spread.median * exp(spread.sd * stream.normal(index))));
  }
}
