import * as z from "zod";
import { id, text } from "./schema/common.ts";

/** A tile map: each district is one square of a grid, row 0 in the north, column 0 in the west. */
export const mapSchema = z.strictObject({
  format: z.literal(1),
  title: text,
  note: text.optional(),
  tiles: z.record(
    id,
    z.strictObject({
      column: z.number().int().min(0).max(100).meta({ label: "column, from the west", unit: "tiles" }),
      row: z.number().int().min(0).max(100).meta({ label: "row, from the north", unit: "tiles" }),
      short: z.string().min(1).max(8).meta({ label: "short name that fits on a tile" }),
    }),
  ),
});

export type TileMap = z.output<typeof mapSchema>;
export type Tile = TileMap["tiles"][string];

/** True if two tiles touch, corners included. */
export function touch(a: Tile, b: Tile): boolean {
  return a !== b && Math.abs(a.column - b.column) <= 1 && Math.abs(a.row - b.row) <= 1;
}

/** Share of true neighbours whose tiles touch, and share of touching tiles (by an edge) that are true neighbours. */
export function mapQuality(
  map: TileMap,
  neighbours: Readonly<Record<string, readonly string[]>>,
): { kept: number; true: number } {
  const names = Object.keys(map.tiles);
  let pairs = 0;
  let kept = 0;
  let edges = 0;
  let real = 0;
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) {
      const [one, other] = [map.tiles[a]!, map.tiles[b]!];
      const isNeighbour = neighbours[a]?.includes(b) ?? false;
      if (isNeighbour) pairs++;
      if (isNeighbour && touch(one, other)) kept++;
      if (Math.abs(one.column - other.column) + Math.abs(one.row - other.row) !== 1) continue;
      edges++;
      if (isNeighbour) real++;
    }
  return { kept: pairs === 0 ? 1 : kept / pairs, true: edges === 0 ? 1 : real / edges };
}
