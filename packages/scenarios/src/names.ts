/** What the loader needs to know of the model in order to check names. */
export interface ModelNames {
  /** Ids of mandate components. */
  readonly components: readonly string[];
  /** Parameters by path, with their hard limits. */
  readonly parameters: Readonly<Record<string, ParameterLimits>>;
}

export interface ParameterLimits {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly label: string;
}

/** The part of the model's `catalogue()` that names what files may name. */
export interface NamedThings {
  readonly components: readonly { readonly id: string }[];
  readonly parameters: readonly (ParameterLimits & { readonly path: string })[];
}

export function modelNames({ components, parameters }: NamedThings): ModelNames {
  return {
    components: components.map(({ id }) => id),
    parameters: Object.fromEntries(
      parameters.map(({ path, min, max, unit, label }) => [path, { min, max, unit, label }]),
    ),
  };
}
