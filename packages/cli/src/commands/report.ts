import { join } from "node:path";
import { printer, writeFigures } from "../analysis/figures.ts";
import { writeReport } from "../analysis/write-report.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";

export interface ReportOptions {
  readonly out?: string;
  /** Folder for figures as SVG and PNG, for print. */
  readonly figures?: string;
  readonly json?: boolean;
}

/** `truce report <folder>`: the results of a sweep as a page that needs nothing else, with its figures and tables as files. */
export async function report(
  folder: string,
  { out = folder, figures, json = false }: ReportOptions,
  io: Io,
  loadPrinter = printer,
): Promise<number> {
  // A renderer that is missing is said before anything is written.
  const print = figures === undefined ? undefined : await loadPrinter();
  const { lock, analysis, files } = await writeReport(folder, out, io);
  const paths = files.map(({ path }) => path);
  const drawn =
    figures === undefined || print === undefined
      ? []
      : writeFigures(
          figures,
          files.flatMap(({ path, text }) => {
            const [, name] = /^figures\/(.+)\.svg$/.exec(path) ?? [];
            return name === undefined ? [] : [{ name, svg: text }];
          }),
          print,
        );
  if (json)
    io.out(
      `${JSON.stringify({ folder: out, id: lock.id, runs: analysis.runs, files: paths, ...(figures !== undefined && { figures: { folder: figures, files: drawn } }) })}\n`,
    );
  else io.out(`Report: ${join(out, "report.html")}\n${figures === undefined ? "" : `Figures: ${figures}\n`}`);
  return exit.ok;
}
