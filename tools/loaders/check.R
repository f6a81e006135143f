# The same for load.R, with whatever reads Parquet here, or else from CSV. Arguments: the folder of results, and a CSV of what was written.
arguments <- commandArgs(trailingOnly = TRUE)
expected <- read.csv(arguments[2], stringsAsFactors = FALSE)
passed <- 0
failed <- 0
check <- function(what, found, wanted) {
  if (isTRUE(all.equal(found, wanted))) {
    passed <<- passed + 1
  } else {
    failed <<- failed + 1
    cat("FAILED ", what, ": got ", paste(found, collapse = " "), ", expected ", paste(wanted, collapse = " "), "\n", sep = "")
  }
}
kind_of <- function(x) {
  if (all(is.na(x))) return("")
  if (is.logical(x)) return("flag")
  if (is.integer(x) || inherits(x, "integer64")) return("integer")
  if (is.numeric(x)) return("number")
  "text"
}
source(file.path(arguments[1], "load.R"), chdir = TRUE)
for (i in seq_len(nrow(expected))) {
  row <- expected[i, ]
  data <- get(row$table)
  what <- paste0(row$table, ".", row$column)
  check(paste0(what, ": rows"), nrow(data), row$rows)
  check(paste0(what, ": there"), row$column %in% names(data), TRUE)
  kind <- kind_of(data[[row$column]])
  # Counts that Parquet readers give as doubles are whole all the same; CSV cannot tell 4 from 4.0.
  if (kind == "integer" && row$type == "number") kind <- "number"
  if (kind == "number" && row$type == "integer" && all(data[[row$column]] %% 1 == 0, na.rm = TRUE)) kind <- "integer"
  if (kind != "") check(paste0(what, ": type"), kind, row$type)
  if (!is.na(row$sum)) check(paste0(what, ": sum"), sum(data[[row$column]]), row$sum)
}
cat("R: ", passed, " passed, ", failed, " failed\n", sep = "")
quit(status = if (failed > 0) 1 else 0)
