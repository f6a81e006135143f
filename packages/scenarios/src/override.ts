import { parseDocument } from "yaml";
import { isRecord, show, type Complaint } from "./check.ts";
import type { Path } from "./document.ts";
import { bare, child, formsOf, leafOf } from "./leaf.ts";
import { nearest } from "./nearest.ts";
import { oneOf, unknownName } from "./unknown-name.ts";
import * as z from "zod";
import { scenarioSchema } from "./schema.ts";

/** An override that was understood; `path` is where the new value stands in the data. */
export interface Override {
  readonly text: string;
  readonly path: Path;
}

/** Splits `path=value`. */
function splitOverride(text: string): { path: string; value: string } | undefined {
  const at = text.indexOf("=");
  return at <= 0 ? undefined : { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/**
 * Sets one value in the raw data of a scenario file, in place. A fact keeps its place and gets the source `override`, so
 * that nobody mistakes it for the figure of the file. Complains and changes nothing if the path leads nowhere.
 */
export function applyOverride(
  raw: unknown,
  text: string,
  complain: (complaint: Complaint) => void,
): Override | undefined {
  const split = splitOverride(text);
  if (split === undefined) {
    complain({
      kind: "bad-override",
      message: `not an override: ${show(text)}`,
      expected: "path=value, e.g. mission.funding=0.6",
    });
    return undefined;
  }
  const path = segments(split.path);
  let schema: z.core.$ZodType = scenarioSchema;
  let node: unknown = raw;
  for (const [depth, key] of path.entries()) {
    const leaf = leafOf(bare(schema));
    if (leaf?.leaf === "block" && isRecord(node)) return setInBlock(node, path, depth, split.value, text, complain);
    const next = child(schema, key);
    const known = namesAt(schema, node);
    const open = z.globalRegistry.get(bare(schema))?.["open"] === true;
    const here = [...path.slice(0, depth), key].join(".");
    if (next === undefined || (!(bare(schema) instanceof z.ZodObject) && !known.includes(key) && !open)) {
      const near = nearest(key, known);
      const message =
        known.length === 0
          ? `${path.slice(0, depth).join(".")} is a single value, it has no "${key}"`
          : `there is no ${here}`;
      const prefix = path.slice(0, depth).join(".");
      complain({
        kind: "unknown-key",
        message,
        ...(known.length > 0 && { expected: `${prefix === "" ? "" : `after ${prefix}: `}${oneOf(known)}` }),
        ...(near !== undefined && { nearest: [...path.slice(0, depth), near, ...path.slice(depth + 1)].join(".") }),
      });
      return undefined;
    }
    if (depth === path.length - 1)
      return setHere(node as Record<string, unknown>, key, next, split.value, path, text, complain);
    const container = node as Record<string, unknown>;
    // What may be left out may be begun: a condition, a benchmark, a trial.
    const begins = next instanceof z.ZodOptional && (bare(next) instanceof z.ZodObject || formsOf(bare(next)) !== undefined);
    if (!Object.hasOwn(container, key) && (open || begins || bare(next) instanceof z.ZodRecord))
      define(container, key, {});
    node = Object.hasOwn(container, key) ? container[key] : undefined;
    schema = next;
    if (!isRecord(node) && !Array.isArray(node)) {
      complain({ kind: "unknown-key", message: `${here} is ${show(node)} and has nothing inside to set` });
      return undefined;
    }
  }
  return undefined;
}

/** Parameters have dots in their names: `parameters.trust.gain` has two segments. */
function segments(path: string): string[] {
  return path.startsWith("parameters.") ? ["parameters", path.slice("parameters.".length)] : path.split(".");
}

/** The keys that may follow at this place. */
function namesAt(schema: z.core.$ZodType, node: unknown): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  const forms = formsOf(inner)?.forms;
  if (forms !== undefined) return [...new Set(forms.flatMap((form) => namesAt(form, undefined)))];
  return isRecord(node) || Array.isArray(node) ? Object.keys(node) : [];
}

function setHere(
  container: Record<string, unknown>,
  key: string,
  schema: z.core.$ZodType,
  text: string,
  path: Path,
  override: string,
  complain: (complaint: Complaint) => void,
): Override | undefined {
  const leaf = leafOf(bare(schema));
  const value = parseValue(text);
  if (leaf?.leaf === "block" || (leaf === undefined && !acceptsPlain(schema, value))) {
    const inside = isRecord(container[key]) ? Object.keys(container[key]) : namesAt(schema, undefined);
    complain({
      kind: "bad-override",
      message: `${path.join(".")} is not a single value`,
      expected: `a path that goes on with ${inside.slice(0, 8).join(", ")}`,
    });
    return undefined;
  }
  define(container, key, leaf?.leaf === "fact" || leaf?.leaf === "moment" ? asFigure(value) : value);
  return { text: override, path };
}

function setInBlock(
  node: Record<string, unknown>,
  path: readonly string[],
  depth: number,
  text: string,
  override: string,
  complain: (complaint: Complaint) => void,
): Override | undefined {
  const rest = path[depth] === "values" ? path.slice(depth + 1) : path.slice(depth);
  const values = node["values"];
  const prefix = path.slice(0, depth).join(".");
  if (rest.length !== 1 || !isRecord(values)) {
    complain({ kind: "unknown-key", message: `there is no ${path.join(".")}`, expected: `${prefix}.<name>` });
    return undefined;
  }
  const key = rest[0]!;
  if (!Object.hasOwn(values, key)) {
    const complaint = unknownName("figure", key, Object.keys(values));
    complain({ ...complaint, ...(complaint.nearest !== undefined && { nearest: `${prefix}.${complaint.nearest}` }) });
    return undefined;
  }
  values[key] = asFigure(parseValue(text));
  return { text: override, path: [...path.slice(0, depth), "values", key] };
}

/** Sets an own property, whatever its name: a key of a file may be called `__proto__`. */
function define(container: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
}

const asFigure = (value: unknown) => (value === null ? null : { value, source: "override", flag: "A" });

function acceptsPlain(schema: z.core.$ZodType, value: unknown): boolean {
  const inner = bare(schema);
  if (value === null) return inner !== schema;
  return !(inner instanceof z.ZodObject || inner instanceof z.ZodRecord);
}

/** A YAML value, so that numbers, true, null, [a, b] and text all mean what they mean in the file. */
function parseValue(text: string): unknown {
  const document = parseDocument(text === "" ? '""' : text, { prettyErrors: false });
  if (document.errors.length > 0) return text;
  try {
    return document.toJS() as unknown;
  } catch {
    return text;
  }
}
