import * as z from "zod";
import { fact, lever, moment } from "./leaf.ts";
import { currentFormat, dial, id, source, text } from "./schema/common.ts";
import { country, state } from "./schema/country.ts";
import { mission } from "./schema/mission.ts";
import { observation } from "./schema/observation.ts";
import { actor, agreement, armedGroup, force, relation, shock, threat } from "./schema/politics.ts";

/** Something that happened, for readers and charts; the model does not see it. */
const event = z.strictObject({
  label: text,
  date: moment("date of the event"),
  deaths: fact({ label: "reported deaths", unit: "people", min: 0 }).optional(),
  note: text.optional(),
});

/** Constants that formulas of the file may name; each may use those above it. */
export const constants = z.record(id, lever({ label: "constant of this file", unit: "as it is used", varies: true }));

/** A scenario file, format 2. Numbers about the world are figures; levers of the design may be bare. */
export const scenarioSchema = z.strictObject({
  format: z.literal(currentFormat),
  kind: z.literal("scenario").optional(),
  /** Another scenario, by name or path, of which this file says what is different. */
  extends: text.optional(),
  id,
  title: text,
  summary: text,
  /** What the scenario must not be used for. */
  limits: text,
  start: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ label: "the Monday on which week 0 begins", unit: "date" }),
  weeks: z.number().int().min(1).max(5200).meta({ label: "length of a run", unit: "weeks" }),
  step: z.number().gt(0).max(4).optional().meta({ label: "length of a tick", unit: "weeks" }),
  communities: z
    .number()
    .int()
    .min(1)
    .max(2_000_000)
    .meta({ label: "communities laid out over the districts", unit: "count" }),
  /** Path of the map file, relative to this one. */
  map: text.optional(),
  /** Path of the file that says what was observed in the world, relative to this one. */
  record: text.optional(),
  let: constants.optional(),
  sources: z.record(id, source),
  country,
  state,
  armedGroups: z.record(id, armedGroup),
  actors: z.record(id, actor),
  relations: z.array(relation),
  agreements: z.record(id, agreement),
  forces: z.record(id, force),
  mission: mission.nullable(),
  shocks: z.record(id, shock),
  threats: z.record(id, threat).optional(),
  /** One lever for the sponsors' politics: adds enmity between all members of the Security Council. */
  rivalry: dial("rivalry between members of the Security Council, beyond what relations say").optional(),
  events: z.record(id, event).optional(),
  observed: z.record(id, observation).optional(),
  /** Model parameters by path, e.g. `trust.gain: 0.02`. */
  parameters: z
    .record(z.string(), lever({ label: "model parameter", unit: "as the parameter says" }))
    .meta({ open: true })
    .optional(),
});

export type ScenarioFile = z.output<typeof scenarioSchema>;
