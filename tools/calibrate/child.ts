// A process that answers one question at a time: what the targets read in small populations under some parameters.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTargets, summaries } from "@truce/evidence";
import type { Question } from "./lanes.ts";

const targets = readTargets();
const folder = mkdtempSync(join(tmpdir(), "truce-without-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.on("disconnect", () => process.exit());

process.on("message", ({ parameters, luck, countries, without }: Question) => {
  const left = without === undefined ? {} : { extensions: [fileWithout(without)] };
  void summaries(targets, luck, countries, { threads: 0, parameters, ...left }).then(
    (values) => process.send!({ values }),
    (error: unknown) =>
      // Without a mechanism the model may refuse to run: that is what leaving it out says.
      process.send!(without === undefined ? { message: error instanceof Error ? error.message : String(error) } : { values: targets.map(() => NaN) }),
  );
});

/** A file that leaves a mechanism out, as anybody outside would write it. */
function fileWithout(id: string): string {
  const path = join(folder, `${id}.ts`);
  writeFileSync(path, `import { extension, without } from "@truce/core";\nexport default extension({ schedule: (week) => without(week, ${JSON.stringify(id)}) });\n`);
  return path;
}
