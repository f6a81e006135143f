import { basename, extname, join } from "node:path";
import type { Arm, AttributionResult, ExperimentInput, LoadedExperiment } from "@truce/experiments";
import { aboutOf } from "../analysis/about.ts";
import { writeFiles } from "../analysis/write.ts";
import { UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { padEnd, padStart, wrapText } from "../output/ansi.ts";
import { decimalsFor, formatDifference, plural } from "../output/format.ts";
import { commandLine } from "../study/reproduce.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { stagesOf } from "../sweep/stage.ts";
import { componentsAtWork } from "../why/account.ts";
import { wholeNumber } from "../whole-number.ts";

export interface RawAttributeOptions extends RawWorkOptions {
  readonly outcome: readonly string[];
  readonly component: readonly string[];
  readonly mandate: readonly string[];
  readonly arm?: string;
  readonly seeds?: string;
  readonly seed?: string;
  readonly weeks?: string;
  readonly orders?: string;
}

const usualOutcomes = ["civilianDeaths", "trustInState", "cost"];

/** `truce attribute <scenario or experiment>`: what each component of a mission bought (Shapley values), with intervals, on the same luck. */
export async function attribute(
  name: string,
  raw: RawAttributeOptions,
  io: Io,
  model: Model,
  engine?: string,
): Promise<number> {
  const options = checkWorkOptions(raw);
  const {
    attribute: take,
    attributionInput,
    coalitionsOf,
    inputOf,
    isExperimentFile,
  } = await import("@truce/experiments");
  const { attributionFiles, attributionSays } = await import("@truce/experiments/report");
  const whole = isExperimentFile(name) ? await ofExperiment(name, raw, model) : await ofScenario(name, raw, model);
  const { loaded, arm } = whole;
  const { experiment } = loaded;
  const { scenarioOf } = await import("@truce/experiments");
  const scenario = scenarioOf(experiment, arm, [], { folder: loaded.folder });
  const there = componentsAtWork(scenario, 0).filter((id) => !(arm.withoutComponents ?? []).includes(id));
  for (const id of raw.component)
    if (!there.includes(id))
      throw new UserError(`--component ${id}: ${arm.id} has no such component at work; it has ${there.join(", ")}`);
  const components = raw.component.length > 0 ? [...new Set(raw.component)] : there;
  if (components.length === 0)
    throw new UserError(`${name}: the mission has no component at work, so that nothing can be taken apart`);
  const coalitions = coalitionsOf(components, wholeNumber("--orders", raw.orders, 2, 1000) ?? 8, experiment.seed);
  const base = inputOf({
    ...experiment,
    title: `What the components bought: ${arm.label === "" ? experiment.title : arm.label}`,
  });
  const own = inputOf({ ...experiment, arms: [arm] }).arms[0] as Extract<ExperimentInput["arms"][number], object>;
  const input = attributionInput(base, own, coalitions);
  const { derive } = await import("@truce/experiments/run");
  const { lock, points } = derive(
    input,
    { file: loaded.lock.file, folder: loaded.folder },
    { model, catalogue: model.catalogue },
  );
  const word = basename(name, extname(name)).replace(/[^\w-]+/g, "_");
  const folder = raw.out ?? join("results", `attribute-${word}-${lock.id.slice(0, 8)}`);
  if (raw.quiet !== true)
    io.err(
      `${plural(components.length, "component")}, ${coalitions.kind}: ${plural(input.arms.length, "arm")}, ${plural(points.length, "point")}. Results: ${folder}\n`,
    );
  const stages = stagesOf({
    loaded,
    folder,
    // A report of hundreds of subsets would take longer than their runs, and say nothing.
    raw: { ...raw, json: false, report: false },
    options,
    io,
    model,
    engine,
  });
  const done = await stages.run("runs", input);
  if (done === null) return stages.status();
  const result = take(done.derived.lock.experiment, done.derived.points, done.results, coalitions);
  const titles = new Map(model.catalogue.components.map(({ id, title }) => [id, title]));
  const nameOf = (id: string): string => titles.get(id) ?? id;
  const about = {
    ...(await aboutOf({ lock: loaded.lock, otherModel: null }, folder, io)),
    command: commandLine(wordsOf(name, raw, folder)),
  };
  const files = attributionFiles(result, about, nameOf);
  writeFiles(folder, files);
  if (raw.json === true) io.out(files.find(({ path }) => path === "attribution.json")!.text);
  else io.out(`${linesOf(result, attributionSays(result, nameOf), nameOf, io).join("\n")}\n`);
  io.err(`Page: ${join(folder, "report.html")}; table: ${join(folder, "attribution.csv")}\n`);
  return stages.status();
}

/** A mission of an experiment, over the experiment's points. */
async function ofExperiment(
  file: string,
  raw: RawAttributeOptions,
  model: Model,
): Promise<{ loaded: LoadedExperiment; arm: Arm }> {
  const { readExperiment } = await import("@truce/experiments");
  for (const key of ["weeks", "seed"] as const)
    if (raw[key] !== undefined) throw new UserError(`--${key}: the experiment file says that`);
  if (raw.mandate.length > 0)
    throw new UserError("--mandate: the arms of the experiment have their mandates; say --arm <id>");
  const loaded = readExperiment(file, { model, catalogue: model.catalogue });
  const missions = loaded.experiment.arms.filter(({ withoutMission }) => !withoutMission);
  const arm = raw.arm === undefined ? missions[0] : missions.find(({ id }) => id === raw.arm);
  if (arm === undefined)
    throw new UserError(
      `--arm ${raw.arm ?? ""}: expected an arm that has a mission: ${missions.map(({ id }) => id).join(", ")}`,
    );
  const known = loaded.experiment.outcomes;
  for (const id of raw.outcome)
    if (!known.some((one) => one.id === id))
      throw new UserError(`--outcome ${id}: the experiment has ${known.map((one) => one.id).join(", ")}`);
  const outcomes = raw.outcome.length === 0 ? known : known.filter(({ id }) => raw.outcome.includes(id));
  const count = wholeNumber("--seeds", raw.seeds, 2, 100_000);
  const experiment = {
    ...loaded.experiment,
    outcomes,
    // Of sequential replications, all have the same number here: parts are taken seed by seed.
    replications: {
      kind: "fixed" as const,
      count:
        count ??
        (loaded.experiment.replications.kind === "fixed"
          ? loaded.experiment.replications.count
          : loaded.experiment.replications.min),
    },
  };
  return { loaded: { ...loaded, experiment }, arm };
}

/** The mission of a scenario, on some seeds. */
async function ofScenario(
  name: string,
  raw: RawAttributeOptions,
  model: Model,
): Promise<{ loaded: LoadedExperiment; arm: Arm }> {
  const { loadExperiment } = await import("@truce/experiments");
  if (raw.arm !== undefined) throw new UserError("--arm: a scenario has one mission; arms are of experiment files");
  const weeks = wholeNumber("--weeks", raw.weeks, 1, 5200);
  const exported: ExperimentInput = {
    format: 1,
    title: name,
    scenario: name,
    ...(weeks !== undefined && { weeks }),
    arms: [
      {
        id: "mission",
        label: raw.mandate.length > 0 ? `${name}, ${raw.mandate.join(", ")}` : name,
        mandates: [...raw.mandate],
      },
    ],
    replications: wholeNumber("--seeds", raw.seeds, 2, 100_000) ?? 10,
    seed: raw.seed ?? "1",
    outcomes: raw.outcome.length > 0 ? [...raw.outcome] : usualOutcomes,
  };
  const loaded = loadExperiment("", { file: name, folder: ".", exported, catalogue: model.catalogue, model });
  return { loaded, arm: loaded.experiment.arms[0]! };
}

function wordsOf(name: string, raw: RawAttributeOptions, folder: string): string[] {
  const single = (["arm", "seeds", "seed", "weeks", "orders"] as const).flatMap((key) =>
    raw[key] === undefined ? [] : [`--${key}`, raw[key]],
  );
  const lists = (["outcome", "component", "mandate"] as const).flatMap((key) =>
    raw[key].flatMap((value) => [`--${key}`, value]),
  );
  return ["attribute", name, ...single, ...lists, "--out", folder];
}

function linesOf(
  result: AttributionResult,
  says: readonly string[],
  nameOf: (id: string) => string,
  { columns, outPaint: paint }: Io,
): string[] {
  const wide = Math.max(72, Math.min(columns, 120));
  const row = (label: string, known: { mean: number; ci95: readonly [number, number] }): string => {
    const print = (value: number): string => formatDifference(value, decimalsFor(known));
    return `  ${padEnd(label.slice(0, 40), 40)}  ${padStart(print(known.mean), 9)}  [${print(known.ci95[0])}, ${print(known.ci95[1])}]`;
  };
  return [
    paint.bold(result.title),
    ...says.flatMap((text) => wrapText(text, wide)),
    ...result.outcomes.flatMap(({ outcome, presence, rows, whole }) => [
      "",
      `${outcome.label} (${outcome.unit})`,
      row("the mission without these components", presence),
      ...rows.map((one) => row(nameOf(one.component), one)),
      paint.bold(row("the whole mission", whole)),
    ]),
    "",
    ...wrapText(
      `Shapley values over ${result.kind === "all subsets" ? "all subsets" : `${result.pairs} antithetic pairs of orders`}, ${plural(result.points, "point")} and ${plural(result.seeds, "seed")}; rows add up to the whole. This takes apart a mandate in one model; it does not forecast.`,
      wide,
    ).map((line) => paint.dim(line)),
  ];
}
