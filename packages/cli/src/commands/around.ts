import type { Io } from "../io.ts";
import type { Model } from "../model.ts";

/** What the commands about experiments need of the program. */
export interface Around {
  readonly io: Io;
  readonly model: () => Promise<Model>;
  readonly engine: string | undefined;
  /** Takes the exit status. */
  readonly leave: (status: number) => void;
}
