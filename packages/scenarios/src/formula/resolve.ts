import * as z from "zod";
import { roundHalfEven } from "@truce/core/kernel";
import { isNumberLike, isRecord, type Complaint, type Limits, type Report } from "../check.ts";
import { dateOfWeek, daysOf, weekOf } from "../date.ts";
import type { Path } from "../document.ts";
import { bare, child, formOf, leafOf, type Leaf } from "../leaf.ts";
import { innerValue, plainValue } from "../select.ts";
import { Computed } from "./computed.ts";
import { evaluate, stepsOf, type Bound } from "./evaluate.ts";
import { functions, limits as most, symbols, wordOperators } from "./language.ts";
import { parseFormula } from "./parse.ts";
import { readRelative, resolveRelative } from "./relative-date.ts";

export interface FormulaOptions {
  /** Weeks for which formulas are worked out; the length of the run if left out. */
  readonly weeks?: number | undefined;
  /** What stood at a path before a later file changed it; `depth` 1 is what that had changed in turn, and so on. */
  readonly before?: (path: Path, depth: number) => unknown;
  /** True for a mandate by itself: what depends on the scenario cannot be worked out yet. */
  readonly alone?: boolean;
}

const longest = 5200;

/**
 * Works out every formula and every date relative to the mission's start, in place: a formula becomes a `Computed`, a date
 * an ISO date. What is wrong is reported, and left in a form that causes no second complaint.
 */
export function resolveFormulas(schema: z.core.$ZodType, raw: unknown, options: FormulaOptions, report: Report): void {
  if (isRecord(raw)) new Resolver(raw, options, report).walk(schema, raw, []);
}

class Resolver {
  readonly #bindings = new Map<string, Bound>();
  readonly #constants = new Set<string>();
  readonly #options: FormulaOptions;
  readonly #report: Report;
  readonly #start: string | undefined;
  readonly #missionStart: string | undefined;
  readonly #weeks: number;
  #evaluations = 0;

  constructor(raw: Record<string, unknown>, options: FormulaOptions, report: Report) {
    this.#options = options;
    this.#report = report;
    const [start, weeks] = [raw["start"], raw["weeks"]];
    if (typeof start === "string" && daysOf(start) !== undefined) this.#start = start;
    const length = Math.max(typeof weeks === "number" ? weeks : 1, options.weeks ?? 1);
    this.#weeks = Math.min(longest, Math.max(1, Math.ceil(length) || 1));
    const mission = isRecord(raw["mission"]) ? plainValue(raw["mission"]["start"]) : undefined;
    if (typeof mission === "string" && daysOf(mission) !== undefined) this.#missionStart = mission;
    this.#bindings.set(
      "week",
      Float64Array.from({ length: this.#weeks }, (_, week) => week),
    );
    this.#bindings.set(
      "year",
      Float64Array.from({ length: this.#weeks }, (_, week) => week / 52),
    );
    if (this.#start !== undefined && this.#missionStart !== undefined)
      this.#bindings.set("start", weekOf(this.#missionStart, this.#start));
  }

  /** Visits everything of the schema; `let` comes first, for the rest may use its names. */
  walk(schema: z.core.$ZodType, node: Record<string, unknown>, path: Path): void {
    const keys = Object.keys(node);
    const ordered = path.length === 0 && keys.includes("let") ? ["let", ...keys.filter((key) => key !== "let")] : keys;
    for (const key of ordered) {
      const inner = child(schema, key);
      if (inner === undefined || node[key] === undefined) continue;
      this.#visit(inner, node, key, [...path, key]);
      if (path.length === 1 && path[0] === "let") this.#name(key, node[key], path);
    }
  }

  #visit(choice: z.core.$ZodType, holder: Record<string, unknown>, key: string, path: Path): void {
    const value = holder[key];
    const schema = formOf(choice, value);
    const leaf = leafOf(bare(schema));
    if (leaf !== undefined) {
      if (leaf.leaf === "moment" || leaf.leaf === "planned") this.#date(leaf, holder, key, path);
      else if (leaf.leaf === "block") this.#block(leaf, value, path);
      else this.#figure(leaf.limits!, holder, key, path);
    } else if (typeof value === "string") this.#series(schema, holder, key, path);
    else if (isRecord(value) || Array.isArray(value)) this.walk(schema, value as Record<string, unknown>, path);
  }

  /** A name under `let` may be used from here on. */
  #name(key: string, value: unknown, path: Path): void {
    if (symbols.has(key) || functions.has(key) || wordOperators.includes(key)) {
      const complaint: Complaint = {
        kind: "inconsistent",
        message: `"${key}" has a meaning in formulas already`,
        todo: "take another name",
      };
      return this.#report([...path, key], complaint, true);
    }
    this.#constants.add(key);
    const plain = innerValue(value);
    if (typeof plain === "number") this.#bindings.set(key, plain);
    else if (plain instanceof Computed && plain.steps.length > 0) this.#bindings.set(key, byWeek(plain, this.#weeks));
  }

  #figure(limits: Limits, holder: Record<string, unknown>, key: string, path: Path): void {
    const raw = holder[key];
    const inside = Array.isArray(raw) ? "0" : isRecord(raw) ? "value" : undefined;
    const [place, slot] = inside === undefined ? [holder, key] : [raw as Record<string, unknown>, inside];
    const text = place[slot];
    if (typeof text !== "string" || text.trim() === "" || isNumberLike(text)) return;
    const before = () => this.#beforeFigure(path);
    place[slot] = this.#compute(text, limits, inside === undefined ? path : [...path, inside], before);
  }

  #block(leaf: Leaf, raw: unknown, path: Path): void {
    if (!isRecord(raw) || !isRecord(raw["values"])) return;
    const values = raw["values"];
    for (const key of Object.keys(values)) {
      this.#figure({ ...leaf.limits!, varies: leaf.keys === "date" && leaf.limits!.varies === true }, values, key, [
        ...path,
        "values",
        key,
      ]);
      const date = leaf.keys === "date" ? this.#dateText(key, [...path, "values", key], true) : undefined;
      if (date === undefined) continue;
      const held = values[key];
      delete values[key];
      values[date] = held;
    }
  }

  /** A whole series as one formula, such as "2 * before": a block of steps in place of the text. */
  #series(schema: z.core.$ZodType, holder: Record<string, unknown>, key: string, path: Path): void {
    const array = bare(schema);
    const leaf = array instanceof z.ZodArray ? leafOf(array.element) : undefined;
    if (leaf?.leaf !== "block" || leaf.limits?.varies !== true) return;
    const computed = this.#compute(holder[key] as string, leaf.limits, path, () => this.#beforeSeries(path));
    const start = this.#start ?? "2001-01-01";
    const steps = computed.steps.length > 0 ? computed.steps : ([[0, 0]] as const);
    const values = Object.fromEntries(steps.map(([week, value]) => [dateOfWeek(week, start), value]));
    holder[key] = [{ source: "design", flag: "A", values }];
  }

  /** Parses and evaluates; a formula that cannot be worked out is reported and has no value. */
  #compute(text: string, limits: Limits, path: Path, before: () => Bound | undefined): Computed {
    const nothing = new Computed(text, []);
    const formula = parseFormula(text, this.#constants);
    if (!("expression" in formula)) {
      for (const { offset, ...flaw } of formula) this.#report(path, { kind: "bad-formula", offset, ...flaw });
      return nothing;
    }
    const say = (message: string, more: Partial<Complaint> = {}) =>
      this.#report(path, { kind: "bad-formula", message, ...more });
    const bindings = new Map(this.#bindings);
    if (formula.names.has("before")) {
      const bound = before();
      if (bound !== undefined) bindings.set("before", bound);
      else if (this.#options.alone !== true)
        say("nothing stood here before", {
          todo: "write the value itself; `before` is for files that change another",
          offset: text.search(/\bbefore\b/),
        });
    }
    if (this.#options.alone === true && [...formula.names].some((name) => typeof bindings.get(name) !== "number"))
      return nothing;
    const missing = [...formula.names].find((name) => !bindings.has(name));
    if (missing !== undefined) {
      if (missing === "start")
        say("there is no mission, and so no week in which it starts", { offset: text.search(/\bstart\b/) });
      return nothing;
    }
    const varying = [...formula.names].find((name) => typeof bindings.get(name) !== "number");
    if (varying !== undefined && limits.varies !== true) {
      say(`this number is read once, at the beginning, and cannot follow ${varying}`, {
        expected:
          "a formula without week and year; those may stand in priority, budget, ceilings, robustness, clarity, funding, deployment and in series by date",
        offset: text.search(new RegExp(`\\b${varying}\\b`)),
      });
      return nothing;
    }
    this.#evaluations += formula.nodes * (varying === undefined ? 1 : this.#weeks);
    if (this.#evaluations > most.evaluations) {
      say("the formulas of this file are too many for so long a run", {
        todo: "use fewer or shorter formulas, or fewer weeks",
      });
      return nothing;
    }
    const values = evaluate(formula, bindings, this.#weeks);
    const steps = stepsOf(values).map(
      ([week, value]) => [week, limits.integer === true ? roundHalfEven(value) : value] as const,
    );
    const broken = steps.find(([, value]) => !Number.isFinite(value));
    if (broken === undefined) return new Computed(text, steps);
    say(`the formula gives no number${varying === undefined ? "" : ` in week ${broken[0]}`} (${broken[1]})`, {
      todo: "look for a division by zero, a root or logarithm of something negative",
    });
    return nothing;
  }

  #beforeFigure(path: Path, depth = 0): Bound | undefined {
    const raw = this.#options.before?.(path, depth);
    return raw === undefined
      ? undefined
      : this.#boundOf(innerValue(raw), path, () => this.#beforeFigure(path, depth + 1));
  }

  #boundOf(value: unknown, path: Path, before: () => Bound | undefined): Bound | undefined {
    if (typeof value === "number") return value;
    if (value instanceof Computed) return value.steps.length > 0 ? byWeek(value, this.#weeks) : undefined;
    if (typeof value !== "string") return undefined;
    // What stood here was a formula too: it is worked out where it stood.
    const inner = this.#compute(value, { unit: "", label: "", varies: true }, path, before);
    return inner.steps.length > 0 ? byWeek(inner, this.#weeks) : undefined;
  }

  /** What a series was before, week by week. */
  #beforeSeries(path: Path, depth = 0): Bound | undefined {
    const raw = this.#options.before?.(path, depth);
    if (typeof raw === "string") return this.#boundOf(raw, path, () => this.#beforeSeries(path, depth + 1));
    if (!Array.isArray(raw) || this.#start === undefined) return undefined;
    const start = this.#start;
    const dated = raw.flatMap((block): [number, unknown][] =>
      isRecord(block) && isRecord(block["values"])
        ? Object.entries(block["values"]).flatMap(([date, value]) => {
            const iso = daysOf(date) === undefined ? this.#dateText(date, path, true) : date;
            return iso === undefined ? [] : [[weekOf(iso, start), innerValue(value)] as [number, unknown]];
          })
        : [],
    );
    const values = new Float64Array(this.#weeks);
    for (const [from, value] of dated.toSorted(([a], [b]) => a - b)) {
      const bound = this.#boundOf(value, path, () => undefined);
      if (bound === undefined) return undefined;
      for (let week = Math.max(0, from); week < values.length; week++)
        values[week] = typeof bound === "number" ? bound : bound[week]!;
    }
    return values;
  }

  #date(leaf: Leaf, holder: Record<string, unknown>, key: string, path: Path): void {
    const raw = holder[key];
    const inside = Array.isArray(raw) ? "0" : isRecord(raw) ? "value" : undefined;
    const [place, slot] = inside === undefined ? [holder, key] : [raw as Record<string, unknown>, inside];
    const text = place[slot];
    if (typeof text !== "string") return;
    const date = this.#dateText(text, inside === undefined ? path : [...path, inside], false);
    if (date === undefined) return;
    // A date that follows from the mission's start is a choice, so it needs no source.
    place[slot] = inside === undefined && leaf.leaf === "moment" ? { value: date, source: "design", flag: "A" } : date;
  }

  /** The ISO date of "start + 26 weeks"; undefined for anything else. */
  #dateText(text: string, path: Path, onKey: boolean): string | undefined {
    const relative = readRelative(text);
    if (relative === undefined) return undefined;
    const own = path[0] === "mission" && path[1] === "start";
    if (this.#missionStart !== undefined && !own) return resolveRelative(relative, this.#missionStart);
    if (this.#options.alone !== true || own) {
      const message = own
        ? "the start of the mission cannot follow from itself"
        : "there is no mission, and so no start to count from";
      this.#report(path, { kind: "bad-date", message, expected: "a day, as year-month-day, e.g. 2003-08-18" }, onKey);
    }
    return resolveRelative(relative, "2001-01-01");
  }
}

function byWeek({ steps }: Computed, weeks: number): Bound {
  if (steps.length === 1) return steps[0]![1];
  const values = new Float64Array(weeks);
  for (const [from, value] of steps) values.fill(value, from);
  return values;
}
