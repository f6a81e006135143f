import type { ReportFile } from "@truce/experiments/report";
import type { Io } from "../io.ts";
import { aboutOf } from "./about.ts";
import { readAnalysed, type Analysed } from "./read.ts";
import { writeFiles } from "./write.ts";

/**
 * Analyses the results of a folder and writes page, figures and tables.
 * @returns what was read, and the files that were written below `out`
 * @throws what `readAnalysed` throws
 */
export async function writeReport(
  folder: string,
  out: string,
  io: Io,
): Promise<Analysed & { readonly files: readonly ReportFile[] }> {
  const analysed = await readAnalysed(folder, io);
  const { experiment, points, analysis } = analysed;
  const { reportFiles } = await import("@truce/experiments/report");
  const files = reportFiles({ experiment, points, analysis, about: await aboutOf(analysed, folder, io) });
  writeFiles(out, files);
  return { ...analysed, files };
}
