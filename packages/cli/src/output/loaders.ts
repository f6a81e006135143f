import type { Table } from "./table.ts";

/** An R script that reads every table into a data frame of its name. */
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

${tables.map(({ name, meaning }) => `# ${meaning}\n${name} <- read_table("${name}")\n`).join("")}
# The paired difference of one measure, with its 95 % interval:
wide <- reshape(outcomes[outcomes$measure == "civilianDeaths" & (is.na(outcomes$part) | outcomes$part == ""), c("seed", "arm", "value")],
                idvar = "seed", timevar = "arm", direction = "wide")
if ("value.none" %in% names(wide) && nrow(wide) > 1) print(t.test(wide$value.mission, wide$value.none, paired = TRUE))
`;
}

/** The same in Python: a dictionary of pandas data frames. */
export function loadPython(tables: readonly Table[]): string {
  return `"""Reads the tables of this folder into pandas data frames: from load import tables"""
from pathlib import Path

import pandas as pd

here = Path(__file__).parent / "tables"


def read_table(name):
    try:
        return pd.read_parquet(here / f"{name}.parquet")
    except ImportError:  # neither pyarrow nor fastparquet is installed
        return pd.read_csv(next(here.glob(f"{name}.csv*")), dtype={"seed": str})


tables = {
    name: read_table(name)
    for name in [
${tables.map(({ name, meaning }) => `        "${name}",  # ${meaning}\n`).join("")}    ]
}

if __name__ == "__main__":
    outcomes = tables["outcomes"]
    whole = outcomes[outcomes["part"].isna()]
    wide = whole.pivot(index=["measure", "seed"], columns="arm", values="value")
    if "none" in wide:
        difference = wide["mission"] - wide["none"]
        print(difference.groupby("measure").agg(["mean", "std", "count"]))
`;
}
