import { join } from "node:path";
import { aboutOf } from "../analysis/about.ts";
import { readAnalysed } from "../analysis/read.ts";
import { writeFiles } from "../analysis/write.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";

export interface ReportOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `truce report <folder>`: the results of a sweep as a page that needs nothing else, with its figures and tables as files. */
export async function report(
  folder: string,
  { out = folder, json = false }: ReportOptions,
  io: Io,
): Promise<number> {
  const { lock, experiment, points, analysis } = await readAnalysed(folder, io);
  const { reportFiles } = await import("@truce/experiments/report");
  const about = await aboutOf(lock, folder, io);
  const files = reportFiles({ experiment, points, analysis, about });
  writeFiles(out, files);
  if (json)
    io.out(
      `${JSON.stringify({ folder: out, id: lock.id, runs: analysis.runs, files: files.map(({ path }) => path) })}\n`,
    );
  else io.out(`Report: ${join(out, "report.html")}\n`);
  return exit.ok;
}
