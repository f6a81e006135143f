import type { ColumnType, Table } from "../table/index.ts";
import type { ExperimentLock } from "../file/lock.ts";

const types: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  flag: "boolean",
};

const keys: Readonly<Record<string, readonly string[]>> = {
  arms: ["arm"],
  factors: ["factor"],
  outcome_info: ["outcome"],
  points: ["point"],
  runs: ["key"],
  outcomes: ["key", "outcome"],
  failures: ["key"],
};

/** Columns that name rows of another table. */
const links: Readonly<Record<string, string>> = { point: "points", arm: "arms", outcome: "outcome_info", key: "runs" };

/**
 * `datapackage.json`: what the tables hold, for programs (Frictionless Data Package, version 1).
 *
 * @param hashes SHA-256 of each table's CSV, by the table's name
 */
export function datapackage(
  { experiment, id, modelVersion }: ExperimentLock,
  tables: readonly Table[],
  hashes: Readonly<Record<string, string>>,
): unknown {
  return {
    profile: "tabular-data-package",
    name: `experiment-${id.slice(0, 16)}`,
    title: experiment.title,
    ...(experiment.question !== null && { description: experiment.question }),
    version: `model ${modelVersion}, experiment ${id}`,
    resources: tables.map((table) => ({
      name: table.name,
      path: `tables/${table.name}.csv`,
      profile: "tabular-data-resource",
      title: table.meaning,
      format: "csv",
      encoding: "utf-8",
      hash: `sha256:${hashes[table.name]}`,
      schema: {
        fields: table.columns.map(({ name, type, meaning }) => ({ name, type: types[type], description: meaning })),
        missingValues: [""],
        primaryKey: keys[table.name] ?? [],
        foreignKeys: table.columns.flatMap(({ name }) => {
          const resource = links[name];
          if (resource === undefined || resource === table.name || !tables.some((t) => t.name === resource)) return [];
          return [{ fields: name, reference: { resource, fields: name } }];
        }),
      },
    })),
  };
}
