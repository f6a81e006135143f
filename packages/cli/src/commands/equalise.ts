import { createHash } from "node:crypto";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import type { EqualiseResult, EqualiseSettings } from "@truce/experiments";
import { writeFiles } from "../analysis/write.ts";
import { equalLines, equalText } from "../equalise/lines.ts";
import { UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { stagesOf } from "../sweep/stage.ts";
import { wholeNumber } from "../whole-number.ts";

export interface RawEqualiseOptions extends RawWorkOptions {
  readonly to?: string;
  readonly money?: boolean;
  readonly points?: string;
  readonly seeds?: string;
}

/** `truce equalise <experiment>`: scales each mandate until it costs the same in runs, and writes the experiment at equal cost. */
export async function equalise(
  file: string,
  raw: RawEqualiseOptions,
  io: Io,
  model: Model,
  engine?: string,
): Promise<number> {
  const options = checkWorkOptions(raw);
  const {
    admittedPoints,
    countryOf,
    equalInput,
    equalise: bring,
    pointsOf,
    readExperiment,
  } = await import("@truce/experiments");
  const { libraryMandates, libraryScenarios } = await import("@truce/scenarios/run");
  const loaded = readExperiment(file, { model, catalogue: model.catalogue });
  const { experiment, lock } = loaded;
  const settings = settingsOf(loaded.equalise, raw, experiment.arms);
  const id = createHash("sha256")
    .update(JSON.stringify([lock.id, settings]))
    .digest("hex");
  const word = basename(file, extname(file)).replace(/[^\w-]+/g, "_");
  const folder = raw.out ?? join("results", `equal-${word}-${id.slice(0, 8)}`);
  // Rounds look at the cost alone, of which a report would say nothing.
  const quietly = { ...raw, json: false, report: false };
  const stages = stagesOf({ loaded, folder, raw: quietly, options, io, model, engine });
  const context = { folder: loaded.folder };
  const usual = new Map(model.catalogue.parameters.map((one) => [one.path, one.default]));
  let result: EqualiseResult | null;
  try {
    result = await bring(experiment, admittedPoints(experiment, pointsOf(experiment)), settings, {
      run: (name, input) => stages.run(name, input),
      country: (arm) => countryOf({ ...experiment, factors: [] }, arm, [], context),
      prices({ parameters = {} }) {
        const price = (path: string): number => parameters[path] ?? Number(usual.get(path) ?? NaN);
        return { uniformed: price("funding.perUniformed"), civilian: price("funding.perCivilian") };
      },
    });
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(`${file}: ${error.message}`);
    throw error;
  }
  if (result === null) {
    io.err(`truce: not all rounds are done; the same command goes on from here. Results: ${folder}\n`);
    return stages.status();
  }
  const names = { scenario: libraryScenarios(), mandate: libraryMandates() };
  const place = (name: string, kind: "scenario" | "mandate"): string =>
    names[kind].includes(name) ? name : relative(resolve(folder), resolve(loaded.folder, name));
  const equal = join(folder, `${word}-equal.yaml`);
  writeFiles(folder, [
    { path: "equal.json", text: `${JSON.stringify(result, null, 2)}\n` },
    { path: basename(equal), text: equalText(equalInput(experiment, result, place), result) },
  ]);
  if (raw.json === true) io.out(`${JSON.stringify(result)}\n`);
  else io.out(`${equalLines(result, io).join("\n")}\n`);
  io.err(
    `The experiment at equal cost: ${equal}\n  truce sweep ${equal}\nEvery run of the search: ${join(dirname(equal), "round-1", "tables")} and those after it\n`,
  );
  return stages.status();
}

function settingsOf(
  settings: EqualiseSettings,
  { to, money, points, seeds }: RawEqualiseOptions,
  arms: readonly { readonly id: string; readonly withoutMission: boolean }[],
): EqualiseSettings {
  const amount = Number(to);
  const missions = arms.filter(({ withoutMission }) => !withoutMission).map(({ id }) => id);
  const named = to !== undefined && missions.some((id) => id === to || id.endsWith(`-${to}`));
  if (to !== undefined && !named && !(amount > 0 && amount < Infinity))
    throw new UserError(
      `--to ${to}: expected an amount above 0, in the unit of the outcome cost, or an arm with a mission: ${missions.join(", ")}`,
    );
  const count = wholeNumber("--points", points, 1, 1_000_000);
  const replications = wholeNumber("--seeds", seeds, 2, 100_000);
  return {
    ...settings,
    ...(to !== undefined && { to: named ? to : amount }),
    ...(money === true && { scale: "money" as const }),
    ...(count !== undefined && { points: count }),
    ...(replications !== undefined && { replications }),
  };
}
