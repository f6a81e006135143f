import { loadPython, loadR, type Table } from "@truce/experiments/table";

/** An R script that reads every table and compares one measure in pairs. */
export function pairsR(tables: readonly Table[]): string {
  return `${loadR(tables)}
# The paired difference of one measure, with its 95 % interval:
wide <- reshape(outcomes[outcomes$measure == "civilianDeaths" & (is.na(outcomes$part) | outcomes$part == ""), c("seed", "arm", "value")],
                idvar = "seed", timevar = "arm", direction = "wide")
if ("value.none" %in% names(wide) && nrow(wide) > 1) print(t.test(wide$value.mission, wide$value.none, paired = TRUE))
`;
}

/** The same in Python, for every measure. */
export function pairsPython(tables: readonly Table[]): string {
  return `${loadPython(tables)}
if __name__ == "__main__":
    outcomes = tables["outcomes"]
    whole = outcomes[outcomes["part"].isna()]
    wide = whole.pivot(index=["measure", "seed"], columns="arm", values="value")
    if "none" in wide:
        difference = wide["mission"] - wide["none"]
        print(difference.groupby("measure").agg(["mean", "std", "count"]))
`;
}
