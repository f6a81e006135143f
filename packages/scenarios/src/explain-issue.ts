import type * as z from "zod";
import { isRecord, show, type Complaint } from "./check.ts";
import type { Path } from "./document.ts";
import { bare, child, complaintOf, formsOf, leafOf } from "./leaf.ts";
import { nearest } from "./nearest.ts";

/** A complaint with its place: `onKey` points at the key rather than at the value. */
export interface Placed {
  readonly path: Path;
  readonly complaint: Complaint;
  readonly onKey?: boolean;
}

/** Turns what zod found into complaints in our words. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType): Placed[] {
  const placed = issues.flatMap((issue) => explainIssue(issue, schema));
  // A misspelt key is one mistake, not two: drop "missing" where an unknown key beside it is nearest to the missing one.
  const misspelt = new Set(
    placed.flatMap(({ path, complaint }) =>
      complaint.kind === "unknown-key" && complaint.nearest !== undefined
        ? [[...path.slice(0, -1), complaint.nearest].join("\0")]
        : [],
    ),
  );
  return placed.filter(({ path, complaint }) => complaint.kind !== "missing-key" || !misspelt.has(path.join("\0")));
}

function explainIssue(issue: z.core.$ZodIssue, schema: z.core.$ZodType): Placed[] {
  const path = issue.path as Path;
  const own = complaintOf(issue);
  if (own !== undefined) return [{ path, complaint: own, onKey: own.kind === "unknown-key" }];
  const { input } = issue as { input?: unknown };
  if (issue.code === "unrecognized_keys") {
    const known = namesOf(schemaAt(schema, path));
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const complaint: Complaint = {
        kind: "unknown-key",
        message: `unknown key "${key}"`,
        expected: `one of ${known.join(", ")}`,
        ...(near !== undefined && { nearest: near }),
      };
      return { path: [...path, key], complaint, onKey: true };
    });
  }
  const expected = expectation(issue, schemaAt(schema, path));
  if (input === undefined && issue.code !== "invalid_key") {
    const name = String(path.at(-1) ?? "file");
    return [{ path, complaint: { kind: "missing-key", message: `"${name}" is missing`, expected } }];
  }
  const range = issue.code === "too_big" || issue.code === "too_small";
  if (issue.code === "invalid_key")
    return [
      {
        path,
        onKey: true,
        complaint: {
          kind: "wrong-type",
          message: `${show(path.at(-1))} is not a valid id`,
          expected: issue.issues[0]?.message ?? "an id",
        },
      },
    ];
  const todo = issue.code === "invalid_type" && isSeries(schemaAt(schema, path)) ? writeSeries : undefined;
  const near =
    issue.code === "invalid_value" && typeof input === "string" ? nearest(input, issue.values.map(String)) : undefined;
  const complaint: Complaint = {
    kind: range ? "out-of-range" : "wrong-type",
    message:
      path.length === 0 && input === null
        ? "the file is empty"
        : `${show(input)} ${range ? "is out of range" : "is not valid here"}`,
    expected,
    ...(todo !== undefined && { todo }),
    ...(near !== undefined && { nearest: near }),
  };
  return [{ path, complaint }];
}

const writeSeries =
  "write [{ source: design, flag: A, values: { 2003-11-01: 500 } }], or a formula such as 1.5 * before";

/** A list of blocks of dated figures. */
function isSeries(schema: z.core.$ZodType | undefined): boolean {
  const element = (schema === undefined ? undefined : (bare(schema) as { element?: z.core.$ZodType }))?.element;
  return element !== undefined && leafOf(element)?.leaf === "block";
}

function expectation(issue: z.core.$ZodIssue, schema: z.core.$ZodType | undefined): string {
  const meta = (schema === undefined ? undefined : (schema as z.ZodType).meta?.()) as
    | { label?: string; unit?: string }
    | undefined;
  const about = meta?.label === undefined ? "" : ` (${[meta.label, meta.unit].filter(Boolean).join(", ")})`;
  switch (issue.code) {
    case "invalid_type":
      return `${words[issue.expected] ?? issue.expected}${about}`;
    case "invalid_value":
      return `${issue.values.length === 1 ? "" : "one of "}${issue.values.map(String).join(", ")}${about}`;
    case "too_small":
      return `${issue.inclusive ? "at least" : "more than"} ${String(issue.minimum)}${about}`;
    case "too_big":
      return `${issue.inclusive ? "at most" : "less than"} ${String(issue.maximum)}${about}`;
    case "invalid_union":
      return issue.errors
        .map((branch) => branch.map((inner) => expectation(inner, undefined)).join(" and "))
        .join(", or ");
    default:
      return `${issue.message}${about}`;
  }
}

const words: Readonly<Record<string, string>> = {
  object: "a map (key: value lines)",
  record: "a map (key: value lines)",
  array: "a list",
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) at = at === undefined ? undefined : child(at, String(key));
  return at;
}

function namesOf(schema: z.core.$ZodType | undefined): string[] {
  const shape: unknown = (schema as { shape?: unknown } | undefined)?.shape;
  if (isRecord(shape)) return Object.keys(shape);
  const forms = schema === undefined ? undefined : formsOf(schema)?.forms;
  if (forms !== undefined) return [...new Set(forms.flatMap(namesOf))];
  const inner = (schema as { unwrap?: () => z.core.$ZodType } | undefined)?.unwrap?.();
  return inner === undefined ? [] : namesOf(inner);
}
