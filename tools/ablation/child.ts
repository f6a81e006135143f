// A process that answers one question at a time: what the findings read in populations of a model without one of its mechanisms.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { estimators, isTested, makers, readFindings, type CollectOptions, type Estimated, type Samples } from "@truce/evidence";

export interface Question {
  /** Names the countries and their luck. */
  readonly luck: string;
  /** Countries of each sample; findings on others are not asked. */
  readonly sizes: Readonly<Partial<Record<keyof Samples, number>>>;
  /** Id of a mechanism that is left out. */
  readonly without?: string;
}

/** Estimates and the ends of their 95 % intervals, finding after finding; NaN where there is none. */
export type Answer = readonly number[];

const findings = readFindings().filter(isTested);
const folder = mkdtempSync(join(tmpdir(), "truce-without-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.on("disconnect", () => process.exit());

process.on("message", (question: Question) => {
  void answer(question).then(
    (values) => process.send!({ values }),
    (error: unknown) =>
      // Without a mechanism the model may refuse to run: that is what leaving it out says.
      process.send!(question.without === undefined ? { message: error instanceof Error ? error.message : String(error) } : { values: findings.flatMap(() => [NaN, NaN, NaN]) }),
  );
});

async function answer({ luck, sizes, without }: Question): Promise<Answer> {
  const how: CollectOptions = { threads: 0, draw: true, ...(without !== undefined && { extensions: [fileWithout(without)] }) };
  const samples: Partial<Record<string, unknown>> = {};
  for (const [name, size] of Object.entries(sizes)) samples[name] = await makers[name as keyof Samples](luck, size, how);
  return findings.flatMap(({ estimator, with: given }) => {
    const { sample, estimate } = estimators[estimator]!;
    if (samples[sample] === undefined) return [NaN, NaN, NaN];
    try {
      const { value, ci95 } = (estimate as (sample: unknown, given: object) => Estimated)(samples[sample], given ?? {});
      return [value, ...ci95];
    } catch (error) {
      // A regression or mean of too few rows.
      if (error instanceof RangeError) return [NaN, NaN, NaN];
      throw error;
    }
  });
}

/** A file that leaves a mechanism out, as anybody outside would write it. */
function fileWithout(id: string): string {
  const path = join(folder, `${id}.ts`);
  writeFileSync(path, `import { extension, without } from "@truce/core";\nexport default extension({ schedule: (week) => without(week, ${JSON.stringify(id)}) });\n`);
  return path;
}
