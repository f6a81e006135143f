import { isRecord } from "./check.ts";
import { plainValue } from "./select.ts";

/** Puts the phases of a mission in order of date, where several files made them; dates must be ISO dates by now. */
export function orderPhases(raw: unknown): void {
  const mission = isRecord(raw) ? raw["mission"] : undefined;
  if (!isRecord(mission) || !isRecord(mission["phases"])) return;
  const dated = Object.entries(mission["phases"]).map(([key, phase], at) => {
    const date = isRecord(phase) ? plainValue(phase["date"]) : undefined;
    return { key, phase, at, date: typeof date === "string" ? date : "" };
  });
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at));
  mission["phases"] = Object.fromEntries(dated.map(({ key, phase }) => [key, phase]));
}
