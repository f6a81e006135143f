import { Command, CommanderError } from "commander";
import { registerCluster } from "./commands/cluster.ts";
import { registerExperiments } from "./commands/experiments.ts";
import { exit, UserError } from "./exit.ts";
import type { Io } from "./io.ts";
import type { Model } from "./model.ts";
import { keptByNpm } from "./npm-options.ts";
import type { RawEvidenceOptions } from "./commands/evidence.ts";
import type { RawMissionOptions } from "./commands/mission.ts";
import type { RawPlanOptions } from "./commands/plan.ts";
import type { WhyOptions } from "./commands/why.ts";
import type { DiffOptions } from "./commands/diff.ts";
import type { RawRunOptions } from "./commands/run-options.ts";

/** What tests replace. */
export interface Parts {
  readonly model?: (files: readonly string[]) => Promise<Model>;
  readonly engine?: string;
}

const loadModel = async (files: readonly string[]) => (await import("./model.ts")).loadModel(files);
const gather = (value: string, before: readonly string[]) => [...before, value];
const withFile = [
  "--with <file>",
  "also use what a .ts or .mjs file of yours adds to the model; may be repeated",
] as const;

const parametersFrom = [
  "--parameters <which>",
  "ensemble: each seed draws one of the calibrated sets of parameters; defaults: the model's own (ensemble, if the model has sets)",
] as const;

/** Runs the command line given by its words and returns the exit status; users never see a stack trace. */
export async function main(
  words: readonly string[],
  io: Io,
  { model = loadModel, engine }: Parts = {},
): Promise<number> {
  let status: number = exit.ok;
  const program = new Command("truce")
    .description("Simulate peacekeeping mandates: one country, with and without its mission, on the same luck.")
    .version(await versionOf(words), "-V, --version")
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError("(truce --help says what there is)")
    .addHelpText(
      "after",
      "\nExit status: 0 done; 2 wrong command, option or input; 3 done, but some runs failed; 4 stopped\n" +
        "by a limit before the end; 5 results are not what they were; 70 a fault of the program; 130 stopped by Ctrl-C and 143 by a polite kill, with what was done written.",
    );

  program
    .command("run")
    .description("Run pairs of simulations and write tables, charts and a report")
    .argument("<scenario>", "a name from `truce list`, or the path of a scenario file")
    .option("--seed <seed>", "root of all luck: a number or a word", "1")
    .option("--seeds <count>", "how many pairs to run (20)")
    .option("--weeks <count>", "length of a run (the scenario's)")
    .option(...parametersFrom)
    .option("--set <path=value>", "change one value of the scenario or of the model; may be repeated", gather, [])
    .option("--mandate <file>", "lay a mandate over the scenario: a name or a path; may be repeated", gather, [])
    .option(
      "--branch-at <date>",
      "keep the past up to this day and compare two futures: as it was, and with --mandate or --branch-set",
    )
    .option("--branch-set <path=value>", "change one value from the day of the branch on; may be repeated", gather, [])
    .option(...withFile, gather, [])
    .option("--out <folder>", "where results go (results/<scenario>-<seed>-<hash>)")
    .option("--events <file>", "also write every incident to one .csv or .ndjson file")
    .option("--series <file>", "also write every week of every measure to one .csv or .parquet file")
    .option("--json", "print one JSON object on standard output, everything else on standard error")
    .option("--no-twin", "run only the country with its mission")
    .option("--threads <count>", "how many threads to use (as many as the machine has)")
    .option("--quiet", "no progress, no charts")
    .addHelpText(
      "after",
      "\nExamples:\n  truce run liberia --seeds 50 --set mission.funding=0.6\n  truce run liberia --branch-at 2009-06-01 --mandate withdrawal",
    )
    .action(async (scenario: string, options: RawRunOptions) => {
      const { run } = await import("./commands/run.ts");
      status = await run(scenario, options, io, {
        model: await model(options.with ?? []),
        ...(engine !== undefined && { engine }),
      });
    });
  program
    .command("explain")
    .description("Say what a name of the model means, where it is, and who reads and writes it")
    .argument(
      "[name]",
      "mechanism, mechanism.parameter, table.column, measure, component or reference; without it, all names",
    )
    .option(...withFile, gather, [])
    .option("--json", "print the entries as JSON")
    .addHelpText("after", "\nExamples:\n  truce explain civilianDeaths\n  truce explain communities.trustPolice")
    .action(async (name: string | undefined, options: { json?: boolean; with: readonly string[] }) => {
      const { explain } = await import("./commands/explain.ts");
      explain(name, options, io, await model(options.with));
    });
  program
    .command("validate")
    .description("Say everything that is wrong with scenario, mandate, map and experiment files, and what is doubtful")
    .argument("<files...>", "names of the library, or paths of YAML, JSON or TypeScript files")
    .option("--json", "print one JSON object on standard output")
    .option("--quiet", "no warnings")
    .option(...withFile, gather, [])
    .addHelpText("after", "\nExamples:\n  truce validate my-country.yaml\n  truce validate liberia withdrawal --json")
    .action(async (files: string[], options: { json?: boolean; quiet?: boolean; with: readonly string[] }) => {
      const { validate } = await import("./commands/validate.ts");
      status = await validate(files, options, io, await model(options.with));
    });
  program
    .command("why")
    .description("Say what moved a measure: by mechanism (exact) and by component (pairs of runs without it)")
    .argument("<scenario>", "a name from `truce list`, or the path of a scenario file")
    .option("--measure <id>", "one measure, in full; may be repeated (the main ones, in short)", gather, [])
    .option("--seed <seed>", "root of all luck: a number or a word", "1")
    .option("--seeds <count>", "how many runs of each design (10)")
    .option("--weeks <count>", "length of a run (the scenario's)")
    .option(...parametersFrom)
    .option("--mandate <file>", "lay a mandate over the scenario: a name or a path; may be repeated", gather, [])
    .option("--from <week or date>", "count, and take away, from this week or day on (the start)")
    .option("--set <path=value>", "change one value of the scenario or of the model; may be repeated", gather, [])
    .option(...withFile, gather, [])
    .option("--threads <count>", "how many threads to use (as many as the machine has)")
    .option("--json", "print one JSON object on standard output")
    .addHelpText("after", "\nExample:\n  truce why liberia --measure trustInPolice --seeds 20")
    .action(async (scenario: string, options: WhyOptions) => {
      const { why } = await import("./commands/why.ts");
      status = await why(scenario, options, io, await model(options.with), engine);
    });
  program
    .command("diff")
    .description("Say what differs between two scenarios, and whether it changes results")
    .argument("<left>", "a name from `truce list`, or the path of a file")
    .argument("<right>", "another one")
    .option("--mandate <file>", "lay a mandate over the right one; may be repeated", gather, [])
    .option("--seed <seed>", "the luck of both: the first run of a root, or one of its runs, e.g. 1#3", "1")
    .option(...parametersFrom)
    .option(...withFile, gather, [])
    .option("--json", "print one JSON object on standard output")
    .addHelpText("after", "\nExit status: 0 the same, 1 something differs, 2 wrong input.")
    .action(async (left: string, right: string, options: DiffOptions) => {
      const { diff } = await import("./commands/diff.ts");
      status = await diff(left, right, options, io, await model(options.with));
    });
  program
    .command("mission")
    .description("Turn every lever of the mission table alone, on the same luck, and say what came of it")
    .argument("[rows...]", "ids such as M3 L1, or A M C E F L K for all of a part; without them, the whole table")
    .option("--seed <seed>", "root of all luck: a number or a word (levante)")
    .option("--seeds <count>", "how many runs of each setting (40)")
    .option("--parameters <which>", "ensemble: each seed draws one of the calibrated sets of parameters; defaults: the model's (ensemble)")
    .option("--quick", "10 runs of each setting, for a first look")
    .option("--json", "print one JSON object on standard output, everything else on standard error")
    .option("--out <file>", "also write a page (.md) with the JSON beside it")
    .option("--threads <count>", "how many threads to use (as many as the machine has)")
    .option("--keep <folder>", "where finished settings are kept (results/mission-table)")
    .option("--quiet", "no progress")
    .addHelpText("after", "\nExample:\n  truce mission M1 L1 --quick\nA table that was stopped goes on from there.")
    .action(async (rows: string[], options: RawMissionOptions) => {
      const { mission } = await import("./commands/mission.ts");
      status = await mission(rows, options, io);
    });
  program
    .command("evidence")
    .description("Put the model to published findings, and say which it passes and which it fails")
    .argument("[findings...]", "ids such as P13 P20, or C01 for replays of cases; without them, all")
    .option("--seed <root>", "root of all luck: a number or a word (galtung)")
    .option("--parameters <which>", "ensemble: each country draws one of the calibrated sets of parameters; defaults: the model's (ensemble)")
    .option("--quick", "few countries, for a first look")
    .option("--json", "print one JSON object on standard output, everything else on standard error")
    .option("--out <folder>", "where the pages go: evidence.md, evidence.html and evidence.json (results/evidence)")
    .option("--threads <count>", "how many threads to use (as many as the machine has)")
    .option("--keep <folder>", "where finished runs are kept (results/evidence/runs)")
    .option("--quiet", "no progress")
    .addHelpText("after", "\nExample:\n  truce evidence P13 P20 --quick\nA scorecard that was stopped goes on from there.")
    .action(async (ids: string[], options: RawEvidenceOptions) => {
      const { evidence } = await import("./commands/evidence.ts");
      status = await evidence(ids, options, io);
    });
  program
    .command("plan")
    .description("Say how much an experiment is, before anything runs: points, arms, runs, time, disk, and what is doubtful")
    .argument("<experiment>", "the path of an experiment file")
    .option("--workers <count>", "how many threads it will have (the file's, or as many as the machine has)")
    .option("--no-probe", "run nothing, and tell no time")
    .option("--out <file>", "also write the points to one .csv or .parquet file")
    .option("--json", "print one JSON object on standard output")
    .addHelpText("after", "\nExample:\n  truce plan examples/experiments/first.yaml --out design.csv")
    .action(async (experiment: string, options: RawPlanOptions) => {
      const { plan } = await import("./commands/plan.ts");
      status = await plan(experiment, options, io, await model([]));
    });
  program
    .command("list")
    .description("List what there is")
    .argument("[what]", "scenarios, mandates, components, measures, mechanisms or parameters", "scenarios")
    .option(...withFile, gather, [])
    .option("--json", "print the list as JSON")
    .action(async (what: string, options: { json?: boolean; with: readonly string[] }) => {
      const { list } = await import("./commands/list.ts");
      await list(what, options, io, await model(options.with));
    });
  program
    .command("show")
    .description("Show a scenario, or anything in it, or anything of the model")
    .argument("<name>", "a scenario, a mission, <scenario>.<phase>, a component, a measure…")
    .option(...withFile, gather, [])
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExamples:\n  truce show liberia\n  truce show unmil\n  truce show liberia.resolution1509")
    .action(async (name: string, options: { json?: boolean; with: readonly string[] }) => {
      const { show } = await import("./commands/show.ts");
      await show(name, options, io, await model(options.with));
    });
  const around = { io, model: () => model([]), engine, leave: (value: number) => (status = value) };
  registerExperiments(program, around);
  registerCluster(program, around);
  const create = program.command("new").description("Write something of your own to begin with: a country, scenario, mandate, component, mechanism or measure");
  // What a country is made from is declared in the generator, which other commands need not load.
  if (words[0] === "new") await (await import("./commands/new.ts")).registerNew(create, io);

  try {
    if (words.length === 0) {
      program.outputHelp({ error: true });
      return exit.badInput;
    }
    const kept = keptByNpm(words, process.env);
    if (kept !== undefined) io.err(`truce: ${kept.message}\n`);
    if (kept?.certain === true) return exit.badInput;
    await program.parseAsync(words, { from: "user" });
    return status;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: Io): number {
  // Commander has printed its own message, with the nearest name.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.badInput;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof UserError || ["ScenarioError", "ExtensionError", "RedisError", "SlurmError"].includes(name)) {
    io.err(`truce: ${message}\n`);
    return error instanceof UserError ? error.status : exit.badInput;
  }
  if (name === "StoreError") {
    io.err(`truce: ${message}\n`);
    return (error as { corrupt?: boolean }).corrupt === true ? exit.corrupt : exit.badInput;
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC" || code === "EACCES" || code === "EROFS" || code === "EPERM") {
    io.err(`truce: cannot write results: ${message}\n`);
    return exit.badInput;
  }
  io.err(`truce: ${message}\ntruce: this is a fault of the program, not yours; TRUCE_DEBUG=1 shows where\n`);
  if (process.env["TRUCE_DEBUG"] !== undefined && stack !== undefined) io.err(`${stack}\n`);
  return exit.internal;
}

async function versionOf(words: readonly string[]): Promise<string> {
  if (!words.some((word) => word === "-V" || word === "--version")) return "";
  return (await import("./version.ts")).packageVersion();
}
