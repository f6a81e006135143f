import * as z from "zod";
import { partial } from "./partial.ts";
import { currentFormat, id, source, text } from "./schema/common.ts";
import { mission } from "./schema/mission.ts";
import { constants } from "./schema.ts";

/** A mandate file: changes to the mission of any scenario that it is laid over. */
export const mandateSchema = z.strictObject({
  format: z.literal(currentFormat),
  kind: z.literal("mandate"),
  title: text,
  summary: text.optional(),
  /** Another mandate, by name or path, over which this one is laid. */
  extends: text.optional(),
  let: constants.optional(),
  sources: z.record(id, source).optional(),
  mission: partial(mission),
});

export type MandateFile = z.output<typeof mandateSchema>;

/** The keys of a mandate file that change a scenario. */
export const mandateKeys = ["let", "sources", "mission"] as const;
