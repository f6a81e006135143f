// A process that answers one question at a time: what the targets read in small populations under some parameters.
import { readTargets, summaries } from "@truce/evidence";
import type { Question } from "./lanes.ts";

const targets = readTargets();
process.on("message", ({ parameters, luck, countries, without }: Question) => {
  const extensions = without === undefined ? {} : { extensions: [without] };
  void summaries(targets, luck, countries, { threads: 0, parameters, ...extensions }).then(
    (values) => process.send!({ values }),
    (error: unknown) => process.send!({ message: error instanceof Error ? error.message : String(error) }),
  );
});
