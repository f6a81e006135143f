import type { Table } from "./table.ts";

/** An R script that reads every table of a folder's `tables/` into a data frame of its name. */
export function loadR(tables: readonly Table[]): string {
  return `# Reads the tables of this folder. Set the working directory to it first, or: source("load.R", chdir = TRUE)
read_table <- function(name) {
  parquet <- file.path("tables", paste0(name, ".parquet"))
  if (requireNamespace("nanoparquet", quietly = TRUE)) return(nanoparquet::read_parquet(parquet))
  if (requireNamespace("arrow", quietly = TRUE)) return(as.data.frame(arrow::read_parquet(parquet)))
  csv <- file.path("tables", paste0(name, ".csv"))
  if (!file.exists(csv)) csv <- paste0(csv, ".gz")
  data <- read.csv(csv, na.strings = "", stringsAsFactors = FALSE)
  data$seed <- if (!is.null(data$seed)) as.character(data$seed)
  as.data.frame(lapply(data, function(x) if (all(x %in% c("true", "false", NA))) x == "true" else x))
}

${tables.map(({ name, meaning }) => `# ${meaning}\n${name} <- read_table("${name}")\n`).join("")}`;
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
    except ImportError:  # pandas without pyarrow or fastparquet
        return frames.read_csv(next(here.glob(f"{name}.csv*")), dtype={"seed": str})


names = [
${tables.map(({ name, meaning }) => `    "${name}",  # ${meaning}\n`).join("")}]
tables = {name: read_table(name) for name in names}
`;
}
