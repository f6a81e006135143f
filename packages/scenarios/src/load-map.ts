import { isRecord, type Report } from "./check.ts";
import type { Composition } from "./compose/composition.ts";
import { loadBeside } from "./load-beside.ts";
import { mapSchema, type TileMap } from "./map.ts";
import type { Problem } from "./problem.ts";
import { unknownName } from "./unknown-name.ts";
import { check, problemAt } from "./validate.ts";

/** Reads and checks the map that a scenario names; problems are added to the list. */
export function loadMap(
  name: string,
  raw: Record<string, unknown>,
  scenario: Composition,
  problems: Problem[],
): TileMap | null {
  const mapSource = loadBeside("map", name, scenario, problems);
  if (mapSource === null) return null;
  const place: Report = (path, complaint, onKey = false) => problems.push(problemAt(mapSource, path, complaint, onKey));
  const map = check(mapSchema, mapSource.data, place) ?? null;
  checkTiles(raw, mapSource.data, place);
  return map;
}

function checkTiles(raw: Record<string, unknown>, map: unknown, place: Report): void {
  const country = raw["country"];
  const tiles = isRecord(map) && isRecord(map["tiles"]) ? map["tiles"] : undefined;
  if (!isRecord(country) || !isRecord(country["districts"]) || tiles === undefined) return;
  const districts = Object.keys(country["districts"]);
  const taken = new Map<string, string>();
  for (const [name, tile] of Object.entries(tiles)) {
    if (!districts.includes(name)) place(["tiles", name], unknownName("district", name, districts), true);
    if (!isRecord(tile) || typeof tile["column"] !== "number" || typeof tile["row"] !== "number") continue;
    const at = `column ${tile["column"]}, row ${tile["row"]}`;
    if (taken.has(at))
      place(
        ["tiles", name],
        { kind: "inconsistent", message: `${name} and ${taken.get(at)!} are both at ${at}` },
        true,
      );
    taken.set(at, name);
  }
  for (const name of districts)
    if (!Object.hasOwn(tiles, name))
      place(
        ["tiles"],
        {
          kind: "missing-key",
          message: `no tile for the district ${name}`,
          todo: `add ${name}: { column: …, row: …, short: … }`,
        },
        true,
      );
}
