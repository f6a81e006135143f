/** What the loader needs to know of the model in order to check names; `modelNames(catalogue())` makes one. */
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
