/** What the loader needs to know of the model in order to check names. */
export interface ModelNames {
  /** Ids of mandate components. */
  readonly components: readonly string[];
  /** Parameters by path, with their hard limits. */
  readonly parameters: Readonly<Record<string, ParameterLimits>>;
  /** What a mission can know, and conditions can name; not checked if left out. */
  readonly knowable?: Readonly<Record<string, ParameterLimits>>;
  /** Ids of measures; not checked if left out. */
  readonly measures?: readonly string[];
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
  readonly measures?: readonly { readonly id: string }[];
  readonly columns?: readonly (ParameterLimits & { readonly path: string; readonly names?: readonly string[] })[];
}

const limitsOf = (named: readonly (ParameterLimits & { readonly path: string })[]) =>
  Object.fromEntries(named.map(({ path, min, max, unit, label }) => [path, { min, max, unit, label }]));

export function modelNames({ components, parameters, measures, columns = [] }: NamedThings): ModelNames {
  const known = columns.find(({ path }) => path === "conditions.measure")?.names;
  const found = limitsOf(columns);
  return {
    components: components.map(({ id }) => id),
    parameters: limitsOf(parameters),
    ...(measures !== undefined && { measures: measures.map(({ id }) => id) }),
    ...(known !== undefined && { knowable: Object.fromEntries(known.map((id) => [id, found[`review.${id}`]!])) }),
  };
}
