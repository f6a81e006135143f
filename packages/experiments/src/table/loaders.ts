import type { Table } from "./table.ts";

/** An R script that reads every table of a folder's `tables/` into a data frame of its name. */
export function loadR(tables: readonly Table[]): string {
  return `# Reads the tables of this folder. Set the working directory to it first, or: source("load.R", chdir = TRUE)
text <- list(
${tables.map((table) => `  ${table.name} = c(${textOf(table).join(", ")})`).join(",\n")}
)
read_table <- function(name) {
  parquet <- file.path("tables", paste0(name, ".parquet"))
  if (requireNamespace("nanoparquet", quietly = TRUE)) return(nanoparquet::read_parquet(parquet))
  if (requireNamespace("arrow", quietly = TRUE)) return(as.data.frame(arrow::read_parquet(parquet)))
  csv <- file.path("tables", paste0(name, ".csv"))
  if (!file.exists(csv)) csv <- paste0(csv, ".gz")
  # Keys and seeds stay text, also where all of their digits are decimal.
  kept <- intersect(text[[name]], strsplit(readLines(csv, n = 1), ",")[[1]])
  data <- read.csv(csv, na.strings = "", stringsAsFactors = FALSE, colClasses = setNames(rep("character", length(kept)), kept))
  as.data.frame(lapply(data, function(x) if (all(x %in% c("true", "false", NA))) x == "true" else x))
}

${tables.map((table) => `# ${saidOf(table, tables)}\n${table.name} <- read_table("${table.name}")\n`).join("")}`;
}

/** The same in Python: a dictionary of pandas data frames, and `read_table(name, "polars")` for those of polars. */
export function loadPython(tables: readonly Table[]): string {
  return `"""Reads the tables of this folder into pandas data frames: from load import tables"""
from importlib import import_module
from pathlib import Path

here = Path(__file__).parent / "tables"


def read_table(name, library="pandas"):
    """One table as a data frame of pandas or polars."""
    frames = import_module(library)
    try:
        return frames.read_parquet(here / f"{name}.parquet")
    except (ImportError, FileNotFoundError):  # pandas without pyarrow or fastparquet, or CSV alone
        option = "schema_overrides" if library == "polars" else "dtype"
        kinds = {column: frames.String if library == "polars" else str for column in text[name]}
        return frames.read_csv(next(here.glob(f"{name}.csv*")), **{option: kinds})


# Columns that stay text, also where all of their digits are decimal.
text = {
${tables.map((table) => `    # ${saidOf(table, tables)}\n    "${table.name}": [${textOf(table).join(", ")}],\n`).join("")}}
names = list(text)
tables = {name: read_table(name) for name in names}
`;
}

/** Names of text columns in quotes. */
const textOf = ({ columns }: Table): string[] =>
  columns.filter(({ type }) => type === "text").map(({ name }) => JSON.stringify(name));

/** Tables of which a column names a row. */
const links: Readonly<Record<string, string>> = { point: "points", arm: "arms", outcome: "outcome_info", key: "runs" };

/** What a table holds, and which column joins it to which other. */
function saidOf({ name, meaning, columns }: Table, tables: readonly Table[]): string {
  const there = new Set(tables.map((table) => table.name));
  const joins = columns.flatMap((column) => {
    const to = links[column.name];
    return to === undefined || to === name || !there.has(to) ? [] : [`${column.name} joins ${to}`];
  });
  return [meaning, ...joins].join("; ");
}
