import { checkDate, checkNumber, describe, isRecord, show, type Complain, type Limits } from "./check.ts";
import { Computed } from "./formula/computed.ts";
import { readFact, readFlag, readSource, refuseOthers, workings, type Figure } from "./figure.ts";

/** Several figures with one source: `{ source, flag, values: { key: number } }`; a value may be a figure of its own. */
export function readBlock(
  raw: unknown,
  keys: "date" | "name",
  limits: Limits,
  complain: Complain,
): Readonly<Record<string, Figure>> | undefined {
  const expected = `{ source: …, flag: …, values: { ${keys === "date" ? "2003-11-01" : "name"}: number, … } }, ${describe(limits)}`;
  if (!isRecord(raw)) {
    const missing = raw === undefined;
    const message = missing ? "missing" : `expected figures with one source, got ${show(raw)}`;
    complain({ kind: missing ? "missing-key" : "wrong-type", message, expected });
    return undefined;
  }
  if (!isRecord(raw["values"])) {
    const message = "source" in raw ? "figures without values" : "figures without source";
    complain({
      kind: "source" in raw ? "missing-key" : "figure-without-source",
      message,
      expected,
      todo: `write ${expected}`,
    });
    return undefined;
  }
  const source = readSource(raw["source"], ["source"], complain);
  const flag = readFlag(raw["flag"], ["flag"], complain);
  refuseOthers(raw, ["source", "flag", "values", "note"], complain);
  const figures: Record<string, Figure> = {};
  for (const [key, value] of Object.entries(raw["values"])) {
    const at = ["values", key];
    if (keys === "date") checkDate(key, complain, at);
    if (typeof value === "object" && value !== null && !(value instanceof Computed)) {
      const own = readFact(value, limits, (complaint) =>
        complain({ ...complaint, at: [...at, ...(complaint.at ?? [])] }),
      );
      if (own !== undefined) figures[key] = own;
    } else {
      const number = checkNumber(value, limits, complain, at);
      if (number !== undefined && source !== undefined && flag !== undefined)
        figures[key] = { value: number, source, flag, ...workings(value) };
    }
  }
  return figures;
}
