// A process that answers one question at a time: what the targets read in small populations under some parameters.
import { readTargets, summaries } from "@truce/evidence";

export interface Question {
  readonly parameters: Readonly<Record<string, number>>;
  /** Names the countries and their luck. */
  readonly luck: string;
  /** Countries at war, and as many with a settlement. */
  readonly countries: number;
}

const targets = readTargets();
process.on("disconnect", () => process.exit());

process.on("message", ({ parameters, luck, countries }: Question) => {
  void summaries(targets, luck, countries, { threads: 0, parameters }).then(
    (values) => process.send!({ values }),
    (error: unknown) => process.send!({ message: error instanceof Error ? error.message : String(error) }),
  );
});
