import { join } from "node:path";
import { writeReport } from "../analysis/write-report.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";

export interface ReportOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `truce report <folder>`: the results of a sweep as a page that needs nothing else, with its figures and tables as files. */
export async function report(folder: string, { out = folder, json = false }: ReportOptions, io: Io): Promise<number> {
  const { lock, analysis, files } = await writeReport(folder, out, io);
  if (json) io.out(`${JSON.stringify({ folder: out, id: lock.id, runs: analysis.runs, files })}\n`);
  else io.out(`Report: ${join(out, "report.html")}\n`);
  return exit.ok;
}
