import { either, idSchema, textSchema } from "@truce/scenarios";
import * as z from "zod";

/** What of a mandate is made larger or smaller until it costs what others do. */
export const scaleKinds = ["peopleAndMoney", "money"] as const;

const whole = (label: string, min: number, max: number, unit = "count") =>
  z.number().int().min(min).max(max).meta({ label, unit });
const number = (label: string, unit: string) => z.number().meta({ label, unit });
const times = (what: string) =>
  z
    .number()
    .gt(0)
    .max(100)
    .meta({ label: `factor of ${what}`, unit: "ratio" });
const range = (label: string) => z.array(number(label, "in the factor's unit")).length(2);
const isText = (raw: unknown): boolean => typeof raw === "string";

/** What a path may be set to: as in a scenario file. */
const settable = z.union([z.number(), z.boolean(), z.string(), z.null(), z.array(z.union([z.number(), z.string()]))]);

const arm = z.strictObject({
  id: idSchema,
  label: textSchema.optional(),
  /** Scenario of this arm only. */
  scenario: textSchema.optional(),
  withoutMission: z.boolean().optional(),
  /** Components that are taken out of all phases of the mission. */
  withoutComponents: z.array(textSchema).optional(),
  /** How many times its people and its money the mission has, e.g. at equal cost (`truce equalise`). */
  scale: z.strictObject({ people: times("people").optional(), money: times("money").optional() }).optional(),
  /** Mandates to lay over the scenario, in order. */
  mandates: z.array(textSchema).optional(),
  /** Overrides by path, in order. */
  set: z.record(z.string(), settable).optional(),
});

/** Formulas name factors, so that - is minus. */
const factorId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, "an id starts with a letter and has letters, digits and _ only");

const factor = z.strictObject({
  path: textSchema,
  id: factorId.optional(),
  label: textSchema.optional(),
  role: z.enum(["lever", "uncertainty"]).optional(),
  unit: textSchema.optional(),
  source: textSchema.optional(),
  uniform: range("least and greatest value").optional(),
  logUniform: range("least and greatest value").optional(),
  triangular: z.array(number("least, likeliest and greatest value", "in the factor's unit")).length(3).optional(),
  normal: z
    .strictObject({
      mean: number("mean", "in the factor's unit"),
      sd: z.number().gt(0).meta({ label: "standard deviation", unit: "in the factor's unit" }),
      min: number("where it is cut off below", "in the factor's unit"),
      max: number("where it is cut off above", "in the factor's unit"),
    })
    .optional(),
  values: z
    .array(z.union([z.number(), z.string()]))
    .min(1)
    .optional(),
  weights: z.array(z.number().gt(0)).min(1).optional(),
});

const outcome = z.strictObject({
  measure: textSchema,
  id: idSchema.optional(),
  label: textSchema.optional(),
  reduce: z.enum(["sum", "mean", "last", "max"]).optional(),
  from: whole("first week that counts", 0, 5199, "weeks").optional(),
  until: whole("week before which it ends", 1, 5200, "weeks").optional(),
  unit: textSchema.optional(),
  direction: z.enum(["lower", "higher", "none"]).optional(),
  effectOfInterest: z
    .number()
    .gt(0)
    .meta({ label: "smallest difference that matters", unit: "as the outcome's" })
    .optional(),
  threshold: number("value that is good enough", "as the outcome's").optional(),
});

export const designKinds = [
  "list",
  "grid",
  "oneAtATime",
  "latinHypercube",
  "sobol",
  "halton",
  "morris",
  "saltelli",
] as const;

const design = z.strictObject({
  kind: z.enum(designKinds),
  points: either(
    Array.isArray,
    z.array(z.array(z.union([z.number(), z.string()]))).min(1),
    whole("points", 1, 10_000_000),
  ).optional(),
  /** Points of a list that were made elsewhere: CSV with the ids of factors, or SALib's param_values.txt. */
  file: textSchema.optional(),
  levels: whole("levels of each factor", 2, 1000).optional(),
  trajectories: whole("trajectories", 2, 1_000_000).optional(),
  secondOrder: z.boolean().optional(),
});

const sequential = z.strictObject({
  min: whole("fewest replications", 3, 100_000).optional(),
  max: whole("most replications", 3, 100_000).optional(),
  batch: whole("replications added at a time", 1, 10_000).optional(),
  outcome: idSchema.optional(),
  halfWidth: z
    .number()
    .gt(0)
    .meta({ label: "wanted half-width of the paired difference", unit: "as the outcome's" })
    .optional(),
  confidence: z.number().min(0.5).lt(1).meta({ label: "confidence", unit: "share" }).optional(),
  lookAhead: whole("further batches for which it must hold", 0, 100).optional(),
});

const search = z.strictObject({
  outcome: idSchema.optional(),
  budget: z
    .number()
    .gt(0)
    .meta({ label: "most that a mandate may cost on average", unit: "as the outcome cost" })
    .optional(),
  over: z.array(idSchema).min(1).optional(),
  candidates: whole("points over the levers", 1, 10_000).optional(),
  runs: whole("runs of the training rounds", 1, 1_000_000_000).optional(),
  rounds: whole("training rounds", 1, 20).optional(),
  replications: whole("replications of each point", 2, 100_000).optional(),
  finalists: whole("candidates that are tried on what was held out", 1, 100).optional(),
  holdOut: z
    .strictObject({
      points: whole("points of the uncertainties that were held out", 2, 1_000_000).optional(),
      replications: whole("replications of each", 2, 100_000).optional(),
    })
    .optional(),
});

const equalise = z.strictObject({
  to: either(
    isText,
    textSchema,
    z.number().gt(0).meta({ label: "common cost", unit: "as the outcome cost" }),
  ).optional(),
  scale: z.enum(scaleKinds).optional(),
  points: whole("points of the design that are run", 1, 1_000_000).optional(),
  replications: whole("replications of each", 2, 100_000).optional(),
  tolerance: z.number().gt(0).max(0.5).meta({ label: "miss that is let pass", unit: "share of the budget" }).optional(),
  rounds: whole("rounds of runs at most", 2, 50).optional(),
});

const execution = z.strictObject({
  workers: whole("threads", 1, 1024).optional(),
  secondsPerRun: z.number().gt(0).meta({ label: "time that a run may take", unit: "seconds" }).optional(),
  folder: textSchema.optional(),
});

/** An experiment file, format 1. Text in place of an arm, a factor or an outcome is its name, and everything else follows. */
export const experimentSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  kind: z.literal("experiment").optional(),
  title: textSchema,
  question: textSchema.optional(),
  /** Names of the library or paths from this file; with several, every arm is run in each. */
  scenario: either(isText, textSchema, z.array(textSchema).min(1)),
  weeks: whole("length of a run", 1, 5200, "weeks").optional(),
  /** `mission`: as the scenario has it; `none`: without mission; else the name or path of a mandate. The first is the baseline. */
  arms: z.array(either(isText, textSchema, arm)).min(1),
  factors: z.array(either(isText, textSchema, factor)).optional(),
  constraints: z.array(textSchema).optional(),
  design: design.optional(),
  replications: either(
    (raw) => typeof raw === "object" && raw !== null,
    sequential,
    whole("replications", 1, 100_000),
  ).optional(),
  seed: either(isText, textSchema, whole("root of all luck", 0, Number.MAX_SAFE_INTEGER)).optional(),
  /** `ensemble`: each replication draws one of the calibrated sets of parameters, the same for all arms and points; what a factor or an arm sets stands. `defaults`: the model's. */
  parameters: z.enum(["ensemble", "defaults"]).optional(),
  outcomes: z.array(either(isText, textSchema, outcome)).min(1),
  search: search.optional(),
  equalise: equalise.optional(),
  execution: execution.optional(),
});

export type ExperimentFile = z.output<typeof experimentSchema>;
export type ExperimentInput = z.input<typeof experimentSchema>;
export type ArmEntry = z.output<typeof arm>;
export type FactorEntry = z.output<typeof factor>;
export type OutcomeEntry = z.output<typeof outcome>;
export type DesignEntry = z.output<typeof design>;
export type SearchEntry = z.output<typeof search>;
export type SequentialEntry = z.output<typeof sequential>;
