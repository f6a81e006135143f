import type * as z from "zod";
import { isRecord, type Report } from "./check.ts";
import type { Path } from "./document.ts";
import { builtInSources } from "./figure.ts";
import { eachLeaf } from "./leaf.ts";
import { keysAt } from "./select.ts";
import { unknownName } from "./unknown-name.ts";

/** Checks that every source which a figure names stands under `sources` of the same file. */
export function checkSources(schema: z.core.$ZodType, raw: Record<string, unknown>, report: Report): void {
  const known = [...keysAt(raw, "sources"), ...Object.keys(builtInSources)];
  const check = (source: unknown, path: Path) => {
    if (typeof source !== "string" || source === "" || known.includes(source)) return;
    report(path, {
      ...unknownName("source", source, known),
      kind: "unknown-source",
      todo: "add it under sources with a title, or name another",
    });
  };
  const inFigure = (figure: unknown, path: Path) => {
    if (Array.isArray(figure)) check(figure[1], [...path, 1]);
    else if (isRecord(figure)) check(figure["source"], [...path, "source"]);
  };
  eachLeaf(schema, raw, ({ leaf }, value, path) => {
    inFigure(value, path);
    if (leaf === "block" && isRecord(value) && isRecord(value["values"]))
      for (const [key, inner] of Object.entries(value["values"])) inFigure(inner, [...path, "values", key]);
  });
}
