import * as z from "zod";

/** How well a number is known. */
export const evidenceGrades = ["measured", "calibrated", "expert", "assumed"] as const;
export type Evidence = (typeof evidenceGrades)[number];

/** A parameter is data: its value, limits, unit, meaning and source in one place. */
export interface Parameter {
  readonly default: number;
  /** Hard limits: values outside are refused. */
  readonly min: number;
  readonly max: number;
  /** Range that the literature or the authors hold plausible: sliders and sweeps use it. */
  readonly plausible: readonly [low: number, high: number];
  readonly unit: string;
  readonly label: string;
  readonly evidence: Evidence;
  /** Keys of the bibliography; an assumption may have none but says so by its grade. */
  readonly cites: readonly string[];
}

export type Parameters = Readonly<Record<string, Parameter>>;
export type Values<P extends Parameters> = { readonly [N in keyof P]: number };

interface Declaration extends Omit<Parameter, "min" | "max" | "cites"> {
  readonly min?: number;
  readonly max?: number;
  readonly cites?: readonly string[];
}

/** Declares a parameter; refuses one that contradicts itself, so that a slip is found when the file loads. */
export function num({ min = 0, max = Infinity, cites = [], ...rest }: Declaration): Parameter {
  const parameter = { ...rest, min, max, cites };
  const [low, high] = parameter.plausible;
  if (!(min <= low && low <= parameter.default && parameter.default <= high && high <= max && low < high))
    throw new RangeError(
      `parameter "${parameter.label}": need min ≤ plausible low ≤ default ≤ plausible high ≤ max, ` +
        `got ${min} ≤ ${low} ≤ ${parameter.default} ≤ ${high} ≤ ${max}`,
    );
  if (parameter.evidence !== "assumed" && parameter.evidence !== "expert" && cites.length === 0)
    throw new RangeError(`parameter "${parameter.label}" claims to be ${parameter.evidence} but cites nothing`);
  return parameter;
}

/** The zod schema of a parameter, with unit and source in its metadata; a limit that is infinite is no limit. */
export function schemaOf(parameter: Parameter): z.ZodType<number> {
  const { min, max, ...meta } = parameter;
  let schema = z.number();
  if (min > -Infinity) schema = schema.min(min);
  if (max < Infinity) schema = schema.max(max);
  // zod drops the metadata of a schema that is changed afterwards.
  return schema.meta(meta);
}
