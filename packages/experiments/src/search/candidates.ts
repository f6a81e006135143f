import { designOf } from "../design/index.ts";
import { admittedPoints } from "../file/constraints.ts";
import { override } from "../file/override.ts";
import type { SearchSettings } from "../file/search.ts";
import type { Arm, Experiment, Factor } from "../types.ts";
import { searchParts } from "./parts.ts";
import type { Candidate } from "./types.ts";

/**
 * The mandates among which a search chooses: the arms of the file, the baseline first, and points of a scrambled Sobol' sequence over the
 * levers and over the arms on which they are laid. Levers have three digits, for nobody mandates more.
 */
export function candidatesOf(experiment: Experiment, { candidates, over }: SearchSettings): Candidate[] {
  const asIs = experiment.arms.map((arm) => ({ id: arm.id, label: arm.label, from: arm.id, levers: null, arm }));
  const { levers, leverConstraints } = searchParts(experiment);
  if (levers.length === 0) return asIs;
  const bases = experiment.arms.filter(({ id }) => over.includes(id));
  const which: Factor = {
    ...levers[0],
    id: "arm",
    distribution: { kind: "values", values: bases.map(({ id }) => id), weights: bases.map(() => 1) },
  };
  const factors = bases.length > 1 ? [...levers, which] : levers;
  const { points } = designOf({
    factors,
    design: { kind: "sobol", points: candidates },
    seed: `${experiment.seed}/levers`,
  });
  const rounded = points.map(({ id, values }) => ({
    id,
    values: values.map((value, i) => threeDigits(value, factors[i])),
  }));
  const admitted = admittedPoints({ factors, constraints: leverConstraints }, rounded);
  const taken = new Set(asIs.map(({ id }) => id));
  const prefix = ["c", "candidate", "searched"].find(
    (word) => !admitted.some(({ id }) => taken.has(`${word}${id + 1}`)),
  )!;
  return [
    ...asIs,
    ...admitted.map(({ id, values }): Candidate => {
      const base = bases.find((arm) => arm.id === values[levers.length]) ?? bases[0];
      return laid(`${prefix}${id + 1}`, base, levers, values);
    }),
  ];
}

function laid(id: string, base: Arm, levers: readonly Factor[], values: readonly (number | string)[]): Candidate {
  const label = `${base.label}, ${levers.map((lever, i) => `${lever.id} ${values[i]}`).join(", ")}`;
  const set = [...base.set, ...levers.map(({ path }, i) => override(path, values[i]))];
  return {
    id,
    label,
    from: base.id,
    levers: Object.fromEntries(levers.map((lever, i) => [lever.id, values[i]])),
    arm: { ...base, id, label, set },
  };
}

function threeDigits(value: number | string, { distribution }: Factor): number | string {
  if (typeof value === "string" || distribution.kind === "values") return value;
  return Math.min(distribution.max, Math.max(distribution.min, Number(value.toPrecision(3))));
}
