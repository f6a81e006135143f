import { join } from "node:path";
import { analysisLines } from "../analysis/lines.ts";
import { readAnalysed } from "../analysis/read.ts";
import { writeFiles } from "../analysis/write.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";

export interface AnalyzeOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `truce analyze <folder>`: what the results of a sweep say. With `--json` one object with every table, and no file unless asked for. */
export async function analyze(folder: string, { out, json = false }: AnalyzeOptions, io: Io): Promise<number> {
  const { experiment, analysis } = await readAnalysed(folder, io);
  if (json) io.out(`${(await import("@truce/experiments")).analysisJson(analysis)}\n`);
  else {
    const lines = analysisLines(experiment, analysis, { columns: io.columns, paint: io.outPaint });
    io.out(`${lines.join("\n")}\n`);
  }
  if (json && out === undefined) return exit.ok;
  const { analysisFiles } = await import("@truce/experiments/report");
  const files = analysisFiles({ analysis });
  writeFiles(
    out ?? folder,
    out === undefined ? files : files.map(({ path, text }) => ({ path: path.replace("analysis/", ""), text })),
  );
  io.err(`Tables: ${out ?? join(folder, "analysis")}\n`);
  return exit.ok;
}
