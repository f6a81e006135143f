import type { Luck } from "./luck.ts";

const starts = "B D F G H K L M N P R S T V W Z Br Dr Kr Sk Th".split(" ");
const vowels = "a e i o u".split(" ");
const middles = "b d g k l m n r s t v z".split(" ");
const ends = "esh oun aril avel ith une amar elu orre anth isk ode".split(" ");
const longest = 8;

/**
 * Invented names, all different, short enough for a tile of the map. They are meant to belong to no real place; whoever
 * publishes a made country should look once more.
 */
export function placeNames(count: number, luck: Luck): string[] {
  const stream = luck.of("names");
  const found = new Set<string>();
  for (let row = 0; found.size < count; row++) {
    const take = (list: readonly string[], k: number): string => list[stream.below(list.length, row, k)]!;
    const name = take(starts, 0) + take(vowels, 1) + take(middles, 2) + take(ends, 3);
    if (name.length <= longest) found.add(name);
  }
  return [...found];
}
