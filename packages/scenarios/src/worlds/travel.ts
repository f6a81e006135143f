/** Speeds on the ground, km/h (assumed): on foot over closed ground, and by car on an all-weather road over open ground. */
const speed = { foot: 4, car: 50 } as const;

/** Hours from the middle of one district to that of a neighbour. */
export function hoursBetween(areas: readonly [number, number], terrain: number, roads: number): number {
  const kilometres = (Math.sqrt(areas[0]) + Math.sqrt(areas[1])) / 2;
  return kilometres / (speed.foot + (speed.car - speed.foot) * roads * (1 - terrain / 2));
}

/** Shortest travel time from one district to each, hours (Dijkstra 1959, without a heap: districts are few). */
export function hoursFrom(
  start: number,
  neighbours: readonly (readonly number[])[],
  area: readonly number[],
  terrain: readonly number[],
  roads: readonly number[],
): number[] {
  const hours = area.map((_, i) => (i === start ? 0 : Infinity));
  const left = new Set(hours.keys());
  while (left.size > 0) {
    let here = -1;
    for (const i of left) if (here < 0 || hours[i]! < hours[here]!) here = i;
    left.delete(here);
    for (const next of neighbours[here]!) {
      const mean = (values: readonly number[]) => (values[here]! + values[next]!) / 2;
      const step = hoursBetween([area[here]!, area[next]!], mean(terrain), mean(roads));
      hours[next] = Math.min(hours[next]!, hours[here]! + step);
    }
  }
  return hours;
}
