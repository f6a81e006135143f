import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exit, UserError } from "../exit.ts";
import { catchInterrupt } from "../interrupt.ts";
import type { Io } from "../io.ts";
import { evidenceLines } from "../output/evidence.ts";
import { progressReporter } from "../progress.ts";
import { parametersOf } from "../study/parameters.ts";
import { wholeNumber } from "../whole-number.ts";

/** Options as they come from the command line. */
export interface RawEvidenceOptions {
  readonly seed?: string;
  readonly parameters?: string;
  readonly quick?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly threads?: string;
  readonly keep?: string;
  readonly quiet?: boolean;
}

/** The committed scorecard is `truce evidence` without options. */
const usualSeed = "galtung";
const usualFolder = "results/evidence";

/** `truce evidence [findings…]`: puts the model to published findings. */
export async function evidence(asked: readonly string[], raw: RawEvidenceOptions, io: Io): Promise<number> {
  const { evidenceCounts, folderCache, readFindings, scorecard, scorecardJson, scorecardMarkdown, scorecardPage, Stopped } = await import("@truce/evidence");
  const { modelMark } = await import("@truce/scenarios/run");
  const all = readFindings();
  const problems: string[] = [];
  const threads = wholeNumber("--threads", raw.threads, 0, 1024, problems);
  const draw = parametersOf(raw.parameters, modelMark(), problems).source === "ensemble";
  const root = raw.seed ?? usualSeed;
  if (root.trim() === "" || root.includes("#")) problems.push(`--seed ${JSON.stringify(root)}: expected a number or a word without #`);
  const ids = asked.map((id) => id.replace(/^[pc]/, (letter) => letter.toUpperCase()));
  for (const id of ids)
    if (!all.some((finding) => finding.id === id))
      problems.push(`${id}: there is no such finding; there are ${all.map((finding) => finding.id).join(" ")}`);
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  const findings = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
  const folder = raw.out ?? usualFolder;
  const progress = progressReporter({ write: io.err, terminal: io.errIsTerminal, paint: io.errPaint });
  const interrupt = catchInterrupt(() => {
    progress.end();
    io.err("truce: stopping; what is done is kept and will not run again\n");
  });
  try {
    const card = await scorecard(findings, {
      root,
      draw,
      cache: folderCache(raw.keep ?? join(usualFolder, "runs")),
      signal: interrupt.signal,
      ...(raw.quick === true && { quick: true }),
      ...(threads !== undefined && { threads }),
      ...(raw.quiet !== true && { onProgress: progress.update }),
      onSample: (name, size) => {
        progress.end();
        if (raw.quiet !== true) io.err(`sample ${name}, ${size}\n`);
      },
    });
    progress.end();
    const command = ["truce evidence", ...ids, ...(raw.quick === true ? ["--quick"] : []), ...(root === usualSeed ? [] : [`--seed ${root}`]), ...(raw.parameters === "defaults" ? ["--parameters defaults"] : [])].join(" ");
    const json = scorecardJson(card);
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, "evidence.md"), scorecardMarkdown(card, evidenceCounts(), command));
    writeWhole(join(folder, "evidence.html"), scorecardPage(card, evidenceCounts(), command));
    writeWhole(join(folder, "evidence.json"), `${JSON.stringify(json, null, 1)}\n`);
    (raw.json === true ? io.err : io.out)(`${evidenceLines(card, raw.json === true ? io.errPaint : io.outPaint).join("\n")}\n`);
    if (raw.json === true) io.out(`${JSON.stringify(json)}\n`);
    io.err(`Wrote evidence.md, evidence.html and evidence.json to ${folder}.\n`);
    return interrupt.status() ?? exit.ok;
  } catch (error) {
    if (error instanceof Stopped) return interrupt.status() ?? exit.failedRuns;
    throw error;
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** A file is there whole or not at all. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
