import { withDrawnParameters, type CountrySpec } from "@truce/core";
import { runSpecs, type RunOptions } from "@truce/scenarios/run";
import { noCache, type Cache } from "./cache.ts";
import { inMonths } from "./months.ts";
import type { RunOfMonths } from "./run.ts";
import type { Wanted } from "./wanted.ts";

export interface CollectOptions extends Pick<RunOptions, "threads" | "signal" | "onProgress" | "extensions"> {
  /** Not to be used with extensions, which it does not know. */
  readonly cache?: Cache;
  /** Parameters of the model by path, in every run. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Each country takes the parameters that its seed draws from the model's ensemble, if that has any and it has none yet. */
  readonly draw?: boolean;
  /** Designs of a sample to run; all unless given. Wars are always run without a mission, for the Council to see. */
  readonly arms?: readonly string[];
}

/** Thrown when a sample was stopped before its end; what is done is kept. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/**
 * The runs that are wanted, in their order; those that the cache has are not done again.
 * @throws Stopped if the signal stopped it; Error with the message of the first run that failed
 */
export async function collect(designed: readonly Wanted[], options: CollectOptions): Promise<RunOfMonths[]> {
  const { cache = noCache, parameters, draw = false, arms: _, ...how } = options;
  const given = parameters === undefined ? designed : designed.map((run) => ({ ...run, spec: withParameters(run.spec, parameters) }));
  const wanted = draw ? given.map((run) => ({ ...run, spec: withDrawnParameters(run.spec, run.seed) })) : given;
  const found: (RunOfMonths | undefined)[] = wanted.map((run) => cache.get(run));
  const open = wanted.flatMap((run, at) => (found[at] === undefined ? [{ ...run, at }] : []));
  if (open.length === 0) return found as RunOfMonths[];
  const measures = [...new Set(open.flatMap(({ kept }) => kept.national.map((name) => name.split(".")[0]!).concat(kept.districts)))];
  const districts = [...new Set(open.flatMap(({ kept }) => kept.districts))];
  let failure: string | undefined;
  await runSpecs(open.map(({ spec, seed, kept }) => ({ spec, seed, record: { measures, districts, incidents: kept.events === true } })), how, (i, row) => {
    const run = open[i]!;
    if (row.status === "failed") {
      failure ??= `${run.spec.id}, seed ${run.seed}: ${row.message}`;
      return;
    }
    const months = inMonths(row, run.kept, run.spec.districts.map(({ id }) => id));
    cache.put(run, months);
    found[run.at] = months;
  });
  if (failure !== undefined) throw new Error(failure);
  if (found.includes(undefined)) throw new Stopped("stopped before all runs were done; the same command goes on from here");
  return found as RunOfMonths[];
}

const withParameters = (spec: CountrySpec, parameters: Readonly<Record<string, number>>): CountrySpec =>
  ({ ...spec, parameters: { ...spec.parameters, ...parameters } });
