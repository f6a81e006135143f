import { textSchema } from "@truce/scenarios";
import * as z from "zod";

const number = z.number();
const range = z.tuple([number, number]);

/** What a finding says the model must show; see `verdict.ts`. */
const accept = z.union([
  /** A direction: all of the interval at least `beyond` away from 0, so that a trifle that is certain does not count. */
  z.strictObject({ sign: z.enum(["negative", "positive"]), beyond: number.nonnegative().optional() }),
  /** Nothing: no further from 0 than `within`. */
  z.strictObject({ sign: z.literal("zero"), within: number.positive() }),
  z.strictObject({ range }),
]);

const what = {
  id: z.string().regex(/^[PC]\d{2}[a-z]?$/, "an id is P and two digits, as in P13, with a letter if a finding has several parts: P03b; or C and two digits for a statement about the real cases"),
  statement: textSchema,
  citation: textSchema,
  /** V seen in a source, V2 in a second one that quotes it, VS only its direction, VD computed from published data, R recalled. */
  flag: z.enum(["V", "V2", "VS", "VD", "R"]),
  published: z.strictObject({ text: textSchema, value: number.optional(), ci95: range.optional() }),
  /** Findings with one estimand, which count once together. */
  group: textSchema.optional(),
};

const tested = z.strictObject({
  ...what,
  /** Name of an estimator. */
  estimator: textSchema,
  with: z.record(z.string(), z.union([number, z.string(), z.boolean()])).optional(),
  accept,
  /** Why the model fails, where that is known. */
  why: textSchema.optional(),
});

const untested = z.strictObject({
  ...what,
  /** Why the model cannot be put to this test. */
  notTested: textSchema,
});

/** A published finding as a file says it. */
export const findingSchema = z.union([tested, untested]);
export type TestedFinding = z.output<typeof tested>;
export type Finding = z.output<typeof findingSchema>;
export type Accept = z.output<typeof accept>;
/** Whether it is a statement about the replays of real cases, not a published finding. */
export const isOfCases = ({ id }: Pick<Finding, "id">): boolean => id.startsWith("C");
export const isTested = (finding: Finding): finding is TestedFinding => "estimator" in finding;
/** The schema that a file is checked against: that of what it says it is, so that complaints are few. */
export const schemaFor = (raw: unknown) => (typeof raw === "object" && raw !== null && "notTested" in raw ? untested : tested);
