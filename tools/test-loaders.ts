// Loader scripts that a sweep writes, tried for real: load.py with pandas and polars (and pyarrow), load.R with R.
//   npm run test:loaders        makes a virtual environment in node_modules/.cache once; needs python3 with venv and the Python
//                               package index, and Rscript (r-base-core). What is not there is skipped, and said.
// TRUCE_PYTHON names an interpreter that has pandas, polars and pyarrow already. Last line: `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "@truce/experiments/table";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "truce-loaders-"));
let [passed, failed] = [0, 0];

/** Runs a program; undefined if there is none of that name. */
function run(command: string, words: readonly string[]): { status: number; out: string } | undefined {
  const done = spawnSync(command, words, { cwd: root, encoding: "utf8" });
  if (done.error !== undefined) return undefined;
  return { status: done.status ?? 1, out: `${done.stdout}${done.stderr}` };
}

/** An interpreter with the three libraries, made once; undefined if none can be had. */
function python(): string | undefined {
  const libraries = ["-c", "import pandas, polars, pyarrow"];
  const own = join(root, "node_modules/.cache/python");
  const binary = process.env["TRUCE_PYTHON"] ?? join(own, "bin/python");
  if (run(binary, libraries)?.status === 0) return binary;
  if (process.env["TRUCE_PYTHON"] !== undefined) return undefined;
  const made = run("python3", ["-m", "venv", own]);
  if (made?.status !== 0) return undefined;
  run(binary, ["-m", "pip", "install", "--quiet", "pandas", "polars", "pyarrow"]);
  return run(binary, libraries)?.status === 0 ? binary : undefined;
}

/** Counts what a script says in its last line. */
function count(name: string, ran: { status: number; out: string } | undefined): void {
  const found = /(\d+) passed, (\d+) failed\s*$/.exec(ran?.out ?? "");
  console.log(ran?.out.trim() ?? "");
  if (found === null) console.log(`FAILED ${name}: it did not come to its end`);
  passed += Number(found?.[1] ?? 0);
  failed += Number(found?.[2] ?? 1);
}

/** A sweep with a failed run in none, a factor, a flag, and text that looks like numbers. */
const experiment = `format: 1
title: Small
scenario: kestrane
weeks: 6
arms: [none, mission]
factors: [parameters.trust.badNews]
design: { kind: sobol, points: 2 }
replications: 3
seed: "007"
outcomes: [civilianDeaths, cost]
`;

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }[];
}

const typeNames: Readonly<Record<string, string>> = { string: "text", boolean: "flag" };

try {
  const [file, results] = [join(folder, "small.yaml"), join(folder, "results")];
  writeFileSync(file, experiment);
  const words = [
    "--import",
    "tsx",
    "packages/cli/src/main.ts",
    "sweep",
    file,
    "--out",
    results,
    "--workers",
    "0",
    "--quiet",
    "--no-report",
  ];
  const swept = run(process.execPath, words);
  if (swept?.status !== 0) throw new Error(`the sweep failed: ${swept?.out ?? ""}`);
  const about = JSON.parse(readFileSync(join(results, "datapackage.json"), "utf8")) as Descriptor;
  const tables = about.resources
    .filter(({ path }) => path.startsWith("tables/") && path.endsWith(".csv"))
    .map(({ path, schema }) => {
      const rows = parseCsv(readFileSync(join(results, path), "utf8"));
      const at = rows[0]!.indexOf("value");
      const columns = schema.fields.map(({ name, type }) => ({ name, type: typeNames[type] ?? type }));
      const sum = at < 0 ? undefined : rows.slice(1).reduce((total, row) => total + Number(row[at]), 0);
      return { table: path.slice("tables/".length, -".csv".length), rows: rows.length - 1, columns, sum };
    });
  if (tables.length === 0) throw new Error(`no tables in ${readdirSync(results).join(", ")}`);
  const [json, csv] = [join(folder, "expected.json"), join(folder, "expected.csv")];
  writeFileSync(json, JSON.stringify(Object.fromEntries(tables.map(({ table, ...rest }) => [table, rest]))));
  const lines = tables.flatMap(({ table, rows, columns, sum }) =>
    columns.map(({ name, type }) => [table, name, type, rows, name === "value" ? sum : ""].join(",")),
  );
  writeFileSync(csv, `table,column,type,rows,sum\n${lines.join("\n")}\n`);

  const interpreter = python();
  if (interpreter === undefined)
    console.warn("SKIPPED: load.py is not tested, for there is no python3 with venv, pandas, polars and pyarrow");
  else count("load.py", run(interpreter, ["tools/loaders/check.py", results, json]));
  const r = run("Rscript", ["tools/loaders/check.R", results, csv]);
  if (r === undefined) console.warn("SKIPPED: load.R is not tested, for there is no Rscript (r-base-core)");
  else count("load.R", r);
} catch (error) {
  console.log(`FAILED ${(error as Error).message}`);
  failed++;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
