import type { Path } from "../document.ts";
import type { Scenario } from "../load.ts";
import type { ModelNames } from "../names.ts";

/** Something of a valid file that its author may not have meant. */
export interface Warning {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

/** One kind of warning: what it finds in a scenario. */
export interface Warner {
  readonly kind: string;
  readonly find: (scenario: Scenario, model: ModelNames | undefined) => readonly Finding[];
}

export interface Finding {
  readonly path: Path;
  readonly message: string;
  /** Points at the key rather than at the value. */
  readonly onKey?: boolean;
}
