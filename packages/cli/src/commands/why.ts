import { exit, UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import { catchInterrupt } from "../interrupt.ts";
import type { Model } from "../model.ts";
import { whyLines } from "../output/why-lines.ts";
import { progressReporter } from "../progress.ts";
import { mainMeasures } from "../study/groups.ts";
import { outcomeOf } from "../study/outcome.ts";
import { parametersOf } from "../study/parameters.ts";
import { componentsAtWork, contributionsOf, movementsOf, type Why } from "../why/account.ts";
import { lackingComponent, lackingMission } from "../why/designs.ts";
import { wholeNumber } from "../whole-number.ts";

export interface WhyOptions {
  readonly measure: readonly string[];
  readonly seed: string;
  readonly seeds?: string;
  readonly weeks?: string;
  readonly parameters?: string;
  readonly from?: string;
  readonly set: readonly string[];
  readonly mandate: readonly string[];
  readonly with: readonly string[];
  readonly threads?: string;
  readonly json?: boolean;
}

/** `truce why <scenario>`: what moved measures, by mechanism and by component; returns the exit status. */
export async function why(name: string, options: WhyOptions, io: Io, model: Model, engine?: string): Promise<number> {
  const parameters = parametersOf(options.parameters, model);
  const { readScenario, runArms, seedsOf, tryExtensions } = await import("@truce/scenarios/run");
  const { modelNames, nearest } = await import("@truce/scenarios");
  const scenario = readScenario(name, {
    overrides: options.set,
    mandates: options.mandate,
    model: modelNames(model.catalogue),
  });
  const { spec } = scenario;
  if (spec.mission === null) throw new UserError(`${name} has no mission; there is nothing to take away`);
  if (model.extensions !== undefined) tryExtensions(model.extensions, spec);
  const asked = options.measure.length === 0 ? mainMeasures : options.measure;
  const measures = asked.map((id) => {
    const found = model.catalogue.measures.find((measure) => measure.id === id);
    if (found !== undefined) return found;
    const ids = model.catalogue.measures.map((measure) => measure.id);
    const near = nearest(id, ids);
    throw new UserError(
      `--measure ${id}: there is no such measure${near === undefined ? `; there are: ${ids.join(", ")}` : `; did you mean ${near}?`}`,
    );
  });
  const weeks = wholeNumber("--weeks", options.weeks, 1, 5200) ?? spec.weeks;
  const from = weekOf(options.from, scenario.file.start, weeks, (await import("@truce/scenarios")).weekOf);
  const seeds = wholeNumber("--seeds", options.seeds, 1, 10_000) ?? 10;
  const components = componentsAtWork(scenario, from);
  const interrupt = catchInterrupt(() => io.err("truce: stopping; nothing is printed\n"));
  const progress = progressReporter({ write: io.err, terminal: io.errIsTerminal, paint: io.errPaint });
  const threads = wholeNumber("--threads", options.threads, 0, 1024);
  const batch = {
    seeds: seedsOf(options.seed, seeds),
    weeks,
    parameters: parameters.source,
    signal: interrupt.signal,
    extensions: model.with,
    onProgress: progress.update,
    ...(threads !== undefined && { threads }),
    ...(engine !== undefined && { engine }),
  };
  try {
    io.err(`${spec.title}: ${seeds} seeds, ${components.length + 2} designs of ${weeks} weeks\n`);
    const record = { from, districts: [] };
    const accounted = await runArms({
      ...batch,
      arms: { with: { spec }, without: lackingMission(spec, from) },
      record: { ...record, ledger: measures.map(({ id }) => id) },
    });
    progress.end();
    const arms = Object.fromEntries(
      components.map((component) => [component, lackingComponent(spec, component, from)]),
    );
    const lacking = await runArms({ ...batch, arms, record });
    progress.end();
    const failure = [...accounted.failures, ...lacking.failures][0];
    if (interrupt.status() !== undefined) return interrupt.status()!;
    if (failure !== undefined) {
      io.err(`truce: a run failed, so nothing adds up (seed ${failure.seed}, ${failure.arm}): ${failure.message}\n`);
      return exit.failedRuns;
    }
    const step = spec.step ?? 1;
    const mean = (arm: string, { id, kind }: (typeof measures)[number]): number =>
      accounted.groups.reduce(
        (sum, { runs }) =>
          sum + (kind === "flow" ? outcomeOf(runs[arm]!.series[id]!, kind, step) : runs[arm]!.ledger![id]!.end),
        0,
      ) / seeds;
    const all = measures.map((measure): Why => ({
      measure,
      with: mean("with", measure),
      without: mean("without", measure),
      movements: movementsOf(accounted.groups, measure, firstToSet(model, measure)),
      contributions: contributionsOf(accounted.groups, lacking.groups, components, measure, step),
    }));
    const about = { title: spec.title, seeds, seed: options.seed, weeks, from, modelVersion: model.version, parameters };
    if (options.json === true)
      io.out(
        `${JSON.stringify({ scenario: spec.id, ...about, modelSha256: model.sourceSha256, measures: all.map(asData) })}\n`,
      );
    else
      io.out(
        `${whyLines(all, about, model.catalogue, { columns: io.columns, paint: io.outPaint, whole: options.measure.length > 0 }).join("\n")}\n`,
      );
    return exit.ok;
  } finally {
    interrupt.release();
  }
}

function asData({ measure: { id, unit, kind }, ...rest }: Why): unknown {
  return { id, unit, kind, ...rest };
}

/** The first mechanism of the week that sets a column which a measure looks at. */
function firstToSet({ catalogue }: Model, { over, reads }: Model["catalogue"]["measures"][number]): string {
  const sets = (set: Readonly<Record<string, readonly string[]>>): boolean =>
    (set[over] ?? []).some((column) => reads.includes(column));
  return catalogue.mechanisms.find(({ writes, changes }) => sets(writes) || sets(changes))?.id ?? "";
}

function weekOf(
  text: string | undefined,
  start: string,
  weeks: number,
  read: (iso: string, start: string) => number,
): number {
  if (text === undefined) return 0;
  const week = /^\d+$/.test(text) ? Number(text) : /^\d{4}-\d{2}-\d{2}$/.test(text) ? read(text, start) : NaN;
  if (week >= 0 && week < weeks) return week;
  throw new UserError(
    `--from ${text}: expected a week from 0 to ${weeks - 1}, or a day on or after ${start}, e.g. 2009-06-01`,
  );
}
