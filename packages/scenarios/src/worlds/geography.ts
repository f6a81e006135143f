import { exp, pow } from "@truce/core/kernel";
import { apportion, argmax, clamp01 } from "./arithmetic.ts";
import { smoothField } from "./field.ts";
import type { Luck } from "./luck.ts";
import type { CountryPlan } from "./options.ts";
import { hoursFrom } from "./travel.ts";
import { distance, growTiles, type Layout, type Square } from "./tiles.ts";

/** Assumed shapes of made geography; docs/decisions/024-made-countries.md says what stands behind them. */
const shape = {
  /** Spread of the areas of districts and of rural density, log units. */
  areaSpread: 0.4,
  densitySpread: 0.3,
  /** Size of a district at the far end of the country over one at the capital. */
  farArea: 4,
  /** Part of rural people that closed ground costs. */
  emptyGround: 0.6,
  /** Roads at the capital, and what is lost of them over closed ground and at the far end. */
  roads: 0.85,
  roadsLostToTerrain: 0.45,
  roadsLostToDistance: 0.3,
  roadsLuck: 0.2,
} as const;

/** One district before it has people of any group. */
export interface Place {
  readonly square: Square;
  readonly neighbours: readonly number[];
  readonly outside: readonly Square[];
  /** km² */
  readonly area: number;
  readonly population: number;
  readonly urban: number;
  readonly terrain: number;
  readonly roads: number;
  readonly resources: number;
  /** Travel time from the capital, hours. */
  readonly hours: number;
}

export interface Geography {
  readonly places: readonly Place[];
  readonly capital: number;
}

/** Lays out the land and how many people live where. */
export function makeGeography(plan: CountryPlan, luck: Luck): Geography {
  const layout = growTiles(plan.districts, luck);
  const { squares } = layout;
  const high = smoothField("terrain", squares, luck);
  const terrain = high.map((rank) => clamp01(plan.ruggedness + rank - 1 / 2));
  const capital = chooseCapital(plan, layout, terrain, luck);
  const away = squares.map((square) => distance(square, squares[capital]!));
  const farthest = Math.max(...away);
  const far = away.map((tiles) => tiles / farthest);
  const stream = luck.of("geography");
  const area = areas(plan, far, luck);
  const roads = terrain.map((closed, i) => {
    const lost = shape.roadsLostToTerrain * closed + shape.roadsLostToDistance * far[i]!;
    return clamp01(shape.roads - lost + shape.roadsLuck * (stream.unit(i, 0) - 1 / 2));
  });
  const lootable = smoothField("resources", squares, luck);
  const { population, urban } = settle(plan, area, terrain, roads, capital, luck);
  const hours = hoursFrom(capital, layout.neighbours, area, terrain, roads);
  const places = squares.map((square, i) => ({
    square,
    neighbours: layout.neighbours[i]!,
    outside: layout.outside[i]!,
    area: area[i]!,
    population: population[i]!,
    urban: urban[i]!,
    terrain: terrain[i]!,
    roads: roads[i]!,
    // Few places are rich: the square of the rank.
    resources: clamp01(2 * plan.resources * lootable[i]! * lootable[i]!),
    hours: hours[i]!,
  }));
  return { places, capital };
}

/** Open ground at the wanted distance from the middle of the country, with some luck. */
function chooseCapital(plan: CountryPlan, { squares }: Layout, terrain: readonly number[], luck: Luck): number {
  const n = squares.length;
  const middle = {
    column: squares.reduce((total, square) => total + square.column, 0) / n,
    row: squares.reduce((total, square) => total + square.row, 0) / n,
  };
  const out = squares.map((square) => distance(square, middle));
  const edge = Math.max(...out);
  const stream = luck.of("capital");
  return argmax(out.map((tiles, i) => stream.unit(i) - terrain[i]! - 2 * Math.abs(tiles / edge - plan.capital)));
}

function areas(plan: CountryPlan, far: readonly number[], luck: Luck): number[] {
  const stream = luck.of("areas");
  const weights = far.map((share, i) => (1 + (shape.farArea - 1) * share) * exp(shape.areaSpread * stream.normal(i)));
  const total = Math.max(far.length, Math.round(plan.population / plan.density));
  return apportion(total - far.length, weights).map((part) => part + 1);
}

/**
 * Where people live: towns follow a rank–size law over districts, the capital first (Zipf; Gabaix 1999), the countryside its
 * area and how open the ground is. Every district gets somebody, and the parts add up to the whole.
 */
function settle(
  plan: CountryPlan,
  area: readonly number[],
  terrain: readonly number[],
  roads: readonly number[],
  capital: number,
  luck: Luck,
): { population: number[]; urban: number[] } {
  const stream = luck.of("settlement");
  const pull = roads.map((ease, i) => (i === capital ? Infinity : ease * (1 / 2 + stream.unit(i, 0))));
  const order = pull.map((_, i) => i).sort((a, b) => pull[b]! - pull[a]! || a - b);
  const towns = area.map(() => 0);
  order.forEach((i, rank) => (towns[i] = pow(rank + 1, -plan.rankSize)));
  const rural = area.map(
    (size, i) => size * (1 - shape.emptyGround * terrain[i]!) * exp(shape.densitySpread * stream.normal(i, 1)),
  );
  const inTowns = apportion(Math.round(plan.population * plan.urban), towns);
  const outside = apportion(plan.population - Math.round(plan.population * plan.urban) - area.length, rural);
  const population = area.map((_, i) => inTowns[i]! + outside[i]! + 1);
  return { population, urban: population.map((people, i) => inTowns[i]! / people) };
}
