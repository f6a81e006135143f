import { isRecord } from "./check.ts";
import type { Figure, Flag } from "./figure.ts";
import type * as z from "zod";
import { eachLeaf } from "./leaf.ts";
import { recordSchema, type CaseRecord } from "./record.ts";
import { scenarioSchema, type ScenarioFile } from "./schema.ts";

/** One figure of a file, for tables, docs and the page. */
export interface ListedFigure {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | string;
  readonly source: string;
  readonly flag: Flag;
}

/** Every figure of a checked file and of its record in file order; bare levers are choices and are left out. */
export function listFigures(file: ScenarioFile, record: CaseRecord | null = null): ListedFigure[] {
  const own = figuresIn(scenarioSchema, file);
  if (record === null) return own;
  return [...own, ...figuresIn(recordSchema, record).map((figure) => ({ ...figure, path: `record.${figure.path}` }))];
}

function figuresIn(schema: z.core.$ZodType, file: ScenarioFile | CaseRecord): ListedFigure[] {
  const listed: ListedFigure[] = [];
  eachLeaf(schema, file, ({ leaf, limits }, value, path) => {
    const add = (figure: Figure | Figure<string>, at: readonly string[]) => {
      if (figure.source === "design") return;
      const unit = path[0] === "observed" ? file.observed![path[1]!]!.unit : (limits?.unit ?? "");
      listed.push({ path: at.join("."), label: limits?.label ?? "", unit, ...figure });
    };
    // A figure may be left open: a force that the mission does not take over has no such date.
    if (value === null) return;
    if (leaf !== "block") add(value as Figure, path);
    else if (isRecord(value)) for (const [key, figure] of Object.entries(value)) add(figure as Figure, [...path, key]);
  });
  return listed;
}
