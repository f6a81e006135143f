import type { Edge } from "../../kernel/graph.ts";
import type { CountrySpec } from "../spec.ts";

/** A place where people of one district may seek refuge. */
export interface Refuge {
  readonly home: number;
  readonly host: number;
  /** Ease of the road there, 0 if none. */
  readonly road: number;
}

/** Of every district itself, the districts that roads lead to, and the capital; by home, then by host. */
export function refuges(spec: CountrySpec, roads: readonly Edge[]): Refuge[] {
  const capitals = spec.districts.flatMap(({ capital }, k) => (capital ? [k] : []));
  const ease = spec.districts.map((_, home) => new Map([home, ...capitals].map((host) => [host, 0])));
  for (const { from, to, weight } of roads) ease[from]!.set(to, (ease[from]!.get(to) ?? 0) + weight);
  return ease.flatMap((hosts, home) =>
    [...hosts].toSorted(([a], [b]) => a - b).map(([host, road]) => ({ home, host, road })),
  );
}
