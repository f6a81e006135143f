import * as z from "zod";
import { series } from "../leaf.ts";
import { text } from "./common.ts";

/** What was observed in the world, for comparison; the model does not see it. */
export const observation = z.strictObject({
  label: text,
  unit: text,
  measure: text.optional(),
  /** What a figure counts, if not the level of its day: the month or the year that begins, or the run up to its day. */
  over: z.enum(["month", "year", "run"]).optional(),
  /** A rate: for so many people of the country. */
  per: z.number().positive().optional().meta({ label: "people for whom the figure is given", unit: "people" }),
  values: series({ label: "observed value", unit: "as its unit says" }),
  note: text.optional(),
});
