import type { Command } from "commander";
import type { RawWorkOptions } from "../sweep/options.ts";
import type { AnalyzeOptions } from "./analyze.ts";
import type { Around } from "./around.ts";
import type { RawAttributeOptions } from "./attribute.ts";
import type { RawDesignOptions } from "./design.ts";
import type { RawEqualiseOptions } from "./equalise.ts";
import type { ExportOptions } from "./export.ts";
import { options } from "./options.ts";
import type { QueryOptions } from "./query.ts";
import type { ReportOptions } from "./report.ts";

const folder = ["<folder>", "the folder of results of a sweep"] as const;

const gather = (value: string, before: readonly string[]) => [...before, value];

/** Declares the commands that do runs of an experiment and look after their results. */
export function registerExperiments(program: Command, { io, model, engine, leave }: Around): void {
  program
    .command("sweep")
    .description("Do the runs of an experiment; stopped or killed, the same command goes on where it was")
    .argument("<experiment>", "the path of an experiment file")
    .option("--out <folder>", "where results go (results/<name>-<hash>)")
    .option(...options.workers)
    .option(...options.maxTime)
    .option(...options.runTime)
    .option(...options.limit)
    .option(...options.events)
    .option(...options.quiet)
    .option(...options.noReport)
    .addHelpText("after", "\nExample:\n  truce sweep examples/experiments/first.yaml --max-time 10m")
    .action(async (file: string, raw: RawWorkOptions) => {
      const { sweep } = await import("./sweep.ts");
      leave(await sweep(file, raw, io, await model(), engine));
    });
  program
    .command("status")
    .description("Say how far a sweep is, and what failed; also while it is at work")
    .argument(...folder)
    .option(...options.json)
    .action(async (of: string, raw: { json?: boolean }) => {
      const { status } = await import("./status.ts");
      leave(await status(of, raw, io));
    });
  program
    .command("retry")
    .description("Do the failed runs of a sweep again, on the same seeds")
    .argument(...folder)
    .option(...options.workers)
    .option(...options.maxTime)
    .option(...options.runTime)
    .option(...options.experiment)
    .option(...options.events)
    .option(...options.quiet)
    .option(...options.noReport)
    .action(async (of: string, raw: RawWorkOptions) => {
      const { retry } = await import("./retry.ts");
      leave(await retry(of, raw, io, await model(), engine));
    });
  program
    .command("replay")
    .description("Do one run of a sweep again, and say whether it is the same to the last bit")
    .argument(...folder)
    .argument("<key>", "the run's key, or as much of its beginning as no other run has")
    .option(...options.experiment)
    .option(...options.json)
    .action(async (of: string, key: string, raw: RawWorkOptions) => {
      const { replay } = await import("./replay.ts");
      leave(await replay(of, key, raw, io, await model(), engine));
    });
  program
    .command("verify")
    .description("Check the checksums of a sweep's results, and do a sample of its runs again")
    .argument(...folder)
    .option("--sample <count>", "how many runs to do again (5)")
    .option(...options.workers)
    .option(...options.experiment)
    .option(...options.json)
    .option("--quiet", "one line at the end")
    .action(async (of: string, raw: RawWorkOptions) => {
      const { verify } = await import("./verify.ts");
      leave(await verify(of, raw, io, await model(), engine));
    });
  program
    .command("equalise")
    .description("Scale each mandate until all cost the same in runs, and write the experiment at equal cost")
    .argument("<experiment>", "the path of an experiment file with the outcome cost")
    .option("--to <cost or arm>", "the common cost: an amount, or the arm whose cost it is (the cheapest)")
    .option("--money", "scale the money alone, not the people")
    .option("--points <count>", "points of the design that are run (8)")
    .option("--seeds <count>", "replications of each (2)")
    .option("--out <folder>", "where results go (results/equal-<name>-<hash>)")
    .option(...options.workers)
    .option(...options.maxTime)
    .option(...options.runTime)
    .option(...options.limit)
    .option(...options.json)
    .option(...options.quiet)
    .addHelpText("after", "\nExample:\n  truce equalise examples/experiments/mandates.yaml --to mission")
    .action(async (file: string, raw: RawEqualiseOptions) => {
      const { equalise } = await import("./equalise.ts");
      leave(await equalise(file, raw, io, await model(), engine));
    });
  program
    .command("design")
    .description("Search for a good mandate under a budget over the uncertainties, and try it on what was held out")
    .argument("<experiment>", "the path of an experiment file with levers, uncertainties and the outcome cost")
    .option(
      "--budget <cost>",
      "most that the mandate may cost on average, in the unit of the outcome cost (the file's)",
    )
    .option("--runs <count>", "runs of all training rounds together (the file's)")
    .option("--out <folder>", "where results go (results/design-<name>-<hash>)")
    .option(...options.workers)
    .option(...options.maxTime)
    .option(...options.runTime)
    .option(...options.limit)
    .option(...options.json)
    .option(...options.quiet)
    .addHelpText(
      "after",
      "\nExample:\n  truce design examples/experiments/search.yaml --budget 250\nStopped or killed, the same command goes on where it was.",
    )
    .action(async (file: string, raw: RawDesignOptions) => {
      const { design } = await import("./design.ts");
      leave(await design(file, raw, io, await model(), engine));
    });
  program
    .command("attribute")
    .description("Say what each component of a mission bought (Shapley values), with intervals, on the same luck")
    .argument("<scenario or experiment>", "a name from `truce list`, or the path of a scenario or experiment file")
    .option(
      "--outcome <id>",
      "a measure, or an outcome of the experiment; may be repeated (the experiment's, or the main ones)",
      gather,
      [],
    )
    .option("--component <id>", "take only this apart, and leave the others in; may be repeated (all)", gather, [])
    .option("--mandate <file>", "lay a mandate over the scenario: a name or a path; may be repeated", gather, [])
    .option("--arm <id>", "arm of the experiment that is taken apart (the first with a mission)")
    .option("--seeds <count>", "how many seeds (10, or the experiment's)")
    .option("--seed <seed>", "root of all luck of a scenario (1)")
    .option("--weeks <count>", "length of a run of a scenario (the scenario's)")
    .option("--orders <pairs>", "pairs of orders that stand for all where there are too many subsets (8)")
    .option("--out <folder>", "where results go (results/attribute-<name>-<hash>)")
    .option(...options.workers)
    .option(...options.maxTime)
    .option(...options.runTime)
    .option(...options.limit)
    .option(...options.json)
    .option(...options.quiet)
    .addHelpText(
      "after",
      "\nExample:\n  truce attribute kestrane --weeks 104 --outcome civilianDeaths --component patrols --component protection",
    )
    .action(async (name: string, raw: RawAttributeOptions) => {
      const { attribute } = await import("./attribute.ts");
      leave(await attribute(name, raw, io, await model(), engine));
    });
  program
    .command("analyze")
    .description("Say what the results of a sweep amount to: differences, verdicts, and every table of the analysis")
    .argument(...folder)
    .option("--out <folder>", "where the tables go (analysis/ in the folder of results)")
    .option(...options.json)
    .action(async (of: string, raw: AnalyzeOptions) => {
      const { analyze } = await import("./analyze.ts");
      leave(await analyze(of, raw, io));
    });
  program
    .command("report")
    .description("Write a page with all figures of a sweep's results, the figures as SVG, and the tables behind them")
    .argument(...folder)
    .option("--out <folder>", "where to (the folder of results)")
    .option("--figures <folder>", "also every figure for print in this folder: SVG and PNG (needs @resvg/resvg-js)")
    .option(...options.json)
    .action(async (of: string, raw: ReportOptions) => {
      const { report } = await import("./report.ts");
      leave(await report(of, raw, io));
    });
  program
    .command("export")
    .description("Write the tables of a sweep's results, also of one that is not complete")
    .argument(...folder)
    .option("--out <folder>", "where to (the folder of results)")
    .option("--wide", "also one table with a row per run, its factors and its outcomes")
    .option(...options.json)
    .action(async (of: string, raw: ExportOptions) => {
      const { exportTables } = await import("./export.ts");
      leave(await exportTables(of, raw, io));
    });
  program
    .command("query")
    .description(
      "Ask the tables of results in SQL (with DuckDB, if it is installed); every table is a view of its name",
    )
    .argument("<folder>", "the folder of results of a sweep or of a run")
    .argument("<sql>", "one query")
    .option("--csv", "print CSV")
    .option("--json", "print one JSON array of rows")
    .addHelpText(
      "after",
      "\nExample:\n  truce query results/first-1234abcd \"SELECT arm, avg(value) FROM outcomes WHERE outcome = 'civilianDeaths' GROUP BY arm\"",
    )
    .action(async (of: string, sql: string, raw: QueryOptions) => {
      const { query } = await import("./query.ts");
      leave(await query(of, sql, raw, io));
    });
}
