import type { Analysis } from "./types.ts";

/** An analysis as JSON text; what is not known or has no end is null. */
export function analysisJson(analysis: Analysis): string {
  return JSON.stringify(analysis, (_key, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? null : value,
  );
}
