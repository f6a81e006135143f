import { outcomeRule } from "../study/outcome.ts";
import { parameterWords } from "../study/parameters.ts";
import { reproduceCommand } from "../study/reproduce.ts";
import type { Study } from "../study/study.ts";
import { disclaimer } from "../study/words.ts";
import { wrapText } from "./ansi.ts";
import { headlines } from "./headlines.ts";
import { csvName, type Table } from "@truce/experiments/table";

/** README.txt of a results folder: what is what, down to every column. */
export function readme(study: Study, tables: readonly Table[]): string {
  const done = `${study.pairs.length} of ${study.planned} ${study.twin ? "pairs of runs" : "runs"}`;
  const columns = tables.flatMap((table) => [
    "",
    `tables/${csvName(table)}, tables/${table.name}.parquet: ${table.meaning}`,
    ...table.columns.map((column) => `  ${column.name.padEnd(18)} ${column.type.padEnd(8)} ${column.meaning}`),
  ]);
  return [
    study.scenario.title,
    "=".repeat(study.scenario.title.length),
    ...wrapText(study.scenario.summary, 100),
    "",
    `${done}, ${study.weeks} weeks, seed ${study.seed}, model ${study.modelVersion}, ${parameterWords(study.parameters)}.${study.stopped ? " Stopped before the end." : ""}`,
    ...(study.parameters.warning === null ? [] : wrapText(`Note: ${study.parameters.warning}.`, 100)),
    ...headlines(study).flatMap(({ say, detail }) => wrapText([say, detail].filter(Boolean).join(" "), 100)),
    "",
    disclaimer(study),
    "",
    "Made by:",
    `  ${reproduceCommand(study)}`,
    "",
    "report.html           the whole result as one page; open it in a browser, it needs no network",
    "scenario.lock.json    what went in: scenario, figures and sources, overrides, parameters, seeds, model version; and the state hashes",
    "provenance.json       how it was made: versions, machine, command, times",
    "load.R, load.py       read the tables into R or Python",
    "tables/               the numbers, each table as CSV and as Parquet (the same content); long ones are compressed CSV",
    ...columns,
    "",
    ...wrapText(outcomeRule, 100),
    "An empty cell (null in Parquet) means that there is no value; it does not mean zero.",
    "",
  ].join("\n");
}
