import * as z from "zod";
import { isRecord, type Report } from "./check.ts";
import { checkSources } from "./check-sources.ts";
import { moment, series } from "./leaf.ts";
import type { ModelNames } from "./names.ts";
import { id, source, text } from "./schema/common.ts";
import { observation } from "./schema/observation.ts";
import { keysAt, select } from "./select.ts";
import { unknownName } from "./unknown-name.ts";

const yearly = (label: string) =>
  series({ label, unit: "deaths in the year that begins", min: 0, integer: true }).optional();

/** What history says of a case, for runs to be held against; the model does not see it. */
export const recordSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal("record"),
  title: text,
  sources: z.record(id, source),
  /** Deaths of a calendar year by kind; each figure stands under the first of January. */
  deaths: z.strictObject({
    all: yearly("deaths in armed conflict, of all kinds"),
    battle: yearly("deaths in fighting"),
    oneSided: yearly("civilians killed"),
    note: text.optional(),
  }),
  /** What became of agreements of the scenario, by their ids. */
  agreements: z
    .record(
      id,
      z.strictObject({
        outcome: z.enum(["held", "broke", "replaced"]),
        until: moment("day on which it ended; of one that held, a day on which it still did"),
        note: text.optional(),
      }),
    )
    .optional(),
  /** When armed conflict came back after a peace. */
  relapse: z.strictObject({ date: moment("day on which armed conflict came back"), note: text.optional() }).optional(),
  observed: z.record(id, observation).optional(),
});

export type CaseRecord = z.output<typeof recordSchema>;

/** Checks that cross from one part of a record to another; works on raw data. */
export function crosscheckRecord(raw: unknown, model: ModelNames | undefined, report: Report): void {
  if (!isRecord(raw)) return;
  checkSources(recordSchema, raw, report);
  for (const { path } of select(raw, "deaths.*.*.values.*"))
    if (!String(path.at(-1)).endsWith("-01-01"))
      report(
        path,
        {
          kind: "bad-date",
          message: `deaths of a year stand under its first day, not under ${String(path.at(-1))}`,
          expected: "a first of January, e.g. 2003-01-01",
        },
        true,
      );
  const known = model?.measures;
  if (known === undefined) return;
  for (const { path, value } of select(raw, "observed.*.measure"))
    if (typeof value === "string" && !known.includes(value)) report(path, unknownName("measure", value, known));
}

/** Agreements of a record that its scenario does not have. */
export function checkAgreements(record: unknown, scenario: unknown, report: Report): void {
  const known = keysAt(scenario, "agreements");
  for (const name of keysAt(record, "agreements"))
    if (!known.includes(name)) report(["agreements", name], unknownName("agreement", name, known), true);
}
