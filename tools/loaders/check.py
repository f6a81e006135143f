"""Loads the tables of a results folder with its load.py, as pandas and as polars, from Parquet and from CSV, and compares them with what was
written: names of columns, types (keys stay text, counts whole), numbers of rows and a sum. Prints a line per check that fails."""

import importlib.util
import json
import shutil
import sys
import tempfile
from pathlib import Path

folder, expected = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())
passed = failed = 0


def check(what, found, wanted):
    global passed, failed
    if found == wanted:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {what}: got {found!r}, expected {wanted!r}")


def kind_of(column, library):
    """text, integer, number or flag; empty for a column without any value, whose type nothing can tell in CSV."""
    if library == "pandas":
        import pandas.api.types as types

        values = column.dropna()
        if len(values) == 0:
            return ""
        if types.is_bool_dtype(column) or set(map(type, values)) == {bool}:
            return "flag"
        if types.is_integer_dtype(column):
            return "integer"
        return "number" if types.is_numeric_dtype(column) else "text"
    import polars

    if column.drop_nulls().len() == 0:
        return ""
    if column.dtype == polars.Boolean:
        return "flag"
    if column.dtype.is_integer():
        return "integer"
    return "number" if column.dtype.is_numeric() else "text"


def load(where):
    spec = importlib.util.spec_from_file_location("load", where / "load.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compare(where, form):
    module = load(where)
    check(f"{form}: tables", sorted(module.names), sorted(expected))
    for name, table in expected.items():
        for library in ("pandas", "polars"):
            what = f"{form}, {library}, {name}"
            data = module.read_table(name, library)
            check(f"{what}: rows", len(data), table["rows"])
            check(f"{what}: columns", list(data.columns), [column["name"] for column in table["columns"]])
            for column in table["columns"]:
                kind = kind_of(data[column["name"]], library)
                # CSV cannot tell 4 from 4.0.
                if form == "csv" and kind == "integer" and column["type"] == "number":
                    kind = "number"
                if kind != "":
                    check(f"{what}.{column['name']}: type", kind, column["type"])
            if "sum" in table:
                check(f"{what}: sum", round(float(data["value"].sum()), 6), round(table["sum"], 6))


compare(folder, "parquet")
with tempfile.TemporaryDirectory() as copy:
    only_csv = Path(copy) / "results"
    shutil.copytree(folder, only_csv)
    for path in only_csv.glob("tables/*.parquet"):
        path.unlink()
    compare(only_csv, "csv")
print(f"python: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
