import { isRecord } from "../check.ts";
import { select } from "../select.ts";
import type { Migration, Renamed } from "./migration.ts";

/** Format 1 wrote `progovernment`; every other name of two words is written in camel case. */
export const fromFormat1: Migration = {
  from: 1,
  summary: "armed groups write proGovernment, not progovernment",
  apply: (raw) =>
    select(raw, "armedGroups.*").flatMap(({ path, value }): Renamed[] => {
      if (!isRecord(value) || !Object.hasOwn(value, "progovernment") || Object.hasOwn(value, "proGovernment"))
        return [];
      value["proGovernment"] = value["progovernment"];
      delete value["progovernment"];
      return [{ from: [...path, "progovernment"], to: [...path, "proGovernment"] }];
    }),
};
