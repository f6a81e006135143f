import type { Distribution, Experiment } from "../types.ts";
import type { ExperimentInput } from "./schema.ts";

type Entry<K extends "arms" | "factors" | "outcomes"> = Extract<
  NonNullable<ExperimentInput[K]>[number],
  Readonly<Record<string, unknown>>
>;

/**
 * An experiment as a file would say it, so that others can be made of it: some arms more, other factors, another design. Read again, it is
 * the same experiment, but for the length of the outcomes' windows, which are written out.
 */
export function inputOf(experiment: Experiment): ExperimentInput {
  const { id: _id, question, weeks, arms, factors, constraints, outcomes, replications, seed, parameters, ...rest } = experiment;
  return {
    format: 1,
    kind: "experiment",
    title: rest.title,
    ...(question !== null && { question }),
    scenario: rest.scenario,
    ...(weeks !== null && { weeks }),
    arms: arms.map(({ scenario, set, mandates, withoutComponents = [], ...arm }) => ({
      ...arm,
      mandates: [...mandates],
      set: Object.fromEntries(set.map(splitOverride)),
      ...(scenario !== null && { scenario }),
      ...(withoutComponents.length > 0 && { withoutComponents: [...withoutComponents] }),
    })),
    factors: factors.map(({ distribution, source, ...factor }) => ({
      ...factor,
      ...(source !== null && { source }),
      ...spreadOf(distribution),
    })),
    constraints: [...constraints],
    ...(factors.length > 0 && { design: rest.design as ExperimentInput["design"] }),
    replications: replications.kind === "fixed" ? replications.count : withoutKind(replications),
    seed,
    parameters,
    outcomes: outcomes.map(({ effectOfInterest, threshold, ...outcome }): Entry<"outcomes"> => ({
      ...outcome,
      ...(effectOfInterest !== null && { effectOfInterest }),
      ...(threshold !== null && { threshold }),
    })),
  };
}

function spreadOf(distribution: Distribution): Partial<Entry<"factors">> {
  switch (distribution.kind) {
    case "uniform":
    case "logUniform":
      return { [distribution.kind]: [distribution.min, distribution.max] };
    case "triangular":
      return { triangular: [distribution.min, distribution.mode, distribution.max] };
    case "normal": {
      const { mean, sd, min, max } = distribution;
      return { normal: { mean, sd, min, max } };
    }
    case "values":
      return { values: [...distribution.values], weights: [...distribution.weights] };
  }
}

function withoutKind<T extends { readonly kind: unknown }>({ kind: _kind, ...rest }: T): Omit<T, "kind"> {
  return rest;
}

/** `path=value` as the key and value that a file would have; see `override`. */
function splitOverride(text: string): [string, Settable] {
  const at = text.indexOf("=");
  const value = text.slice(at + 1);
  try {
    return [text.slice(0, at), JSON.parse(value) as Settable];
  } catch {
    return [text.slice(0, at), value];
  }
}

type Settable = NonNullable<Entry<"arms">["set"]>[string];
