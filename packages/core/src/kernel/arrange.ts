import type { Mechanism } from "./mechanism.ts";

/** A list of mechanisms in which another one comes right after the named one. @throws RangeError if none has that name */
export function insertAfter(schedule: readonly Mechanism[], id: string, ...added: readonly Mechanism[]): Mechanism[] {
  return schedule.toSpliced(placeOf(schedule, id) + 1, 0, ...added);
}

/** A list of mechanisms in which another one comes right before the named one. @throws RangeError if none has that name */
export function insertBefore(schedule: readonly Mechanism[], id: string, ...added: readonly Mechanism[]): Mechanism[] {
  return schedule.toSpliced(placeOf(schedule, id), 0, ...added);
}

/** A list of mechanisms in which another one takes the place of the named one. @throws RangeError if none has that name */
export function replace(schedule: readonly Mechanism[], id: string, other: Mechanism): Mechanism[] {
  return schedule.with(placeOf(schedule, id), other);
}

/** A list without the named mechanisms. @throws RangeError that names every one that is not there */
export function without(schedule: readonly Mechanism[], ...ids: readonly string[]): Mechanism[] {
  const missing = ids.filter((id) => !schedule.some((m) => m.id === id));
  if (missing.length > 0) throw unknown(schedule, missing);
  return schedule.filter((m) => !ids.includes(m.id));
}

function placeOf(schedule: readonly Mechanism[], id: string): number {
  const place = schedule.findIndex((m) => m.id === id);
  if (place < 0) throw unknown(schedule, [id]);
  return place;
}

function unknown(schedule: readonly Mechanism[], ids: readonly string[]): RangeError {
  const names = ids.map((id) => `"${id}"`).join(", ");
  return new RangeError(`no mechanism is called ${names}; there are: ${schedule.map((m) => m.id).join(", ")}`);
}
