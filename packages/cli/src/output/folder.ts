import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { UserError } from "../exit.ts";
import type { Study } from "../study/study.ts";
import { csvName, writeCsv, writeParquet } from "@truce/experiments/table";
import { pairsPython, pairsR } from "./loaders.ts";
import { lock, type LockInputs } from "./lock.ts";
import { readme } from "./readme.ts";
import { tables } from "./tables.ts";
import { checkWritable } from "./writable.ts";

/** A file that every results folder has and hardly any other: only such folders are ever replaced. */
const mark = "scenario.lock.json";

/**
 * Refuses, before anything is computed, a place where results cannot go.
 * @returns whether earlier results are there, which will be replaced.
 */
export function checkFolder(folder: string): boolean {
  const names = existsSync(folder) ? namesIn(folder) : [];
  const earlier = names.includes(mark);
  if (names.length > 0 && !earlier)
    throw new UserError(
      `${folder} holds other files and no earlier results of truce. Give an empty or new folder with --out.`,
    );
  // Replacing moves the folder away, and the program would then stand nowhere.
  if (`${process.cwd()}${sep}`.startsWith(`${resolve(folder)}${sep}`))
    throw new UserError(`${folder} is the folder that you are in. ${advice}`);
  checkWritable(temporaryFor(folder), { after: `. ${advice}` });
  return earlier;
}

const advice = "Give another place with --out.";

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === "ENOTDIR" ? "is a file, not a folder" : "cannot be read";
    throw new UserError(`${folder} ${why}. ${advice}`);
  }
}

/** Where results are written before they are complete: beside their place, so that moving them is one step. */
function temporaryFor(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}-${process.pid}.part`);
}

/** Writes all results beside their place and moves them there in one step: a folder is complete or not there. */
export async function writeFolder(
  study: Study,
  inputs: LockInputs,
  provenance: unknown,
  folder: string,
): Promise<void> {
  const { page } = await import("./page/page.ts");
  const temporary = temporaryFor(folder);
  const clean = () => rmSync(temporary, { recursive: true, force: true });
  // A second Ctrl-C may end the program between two tables.
  process.on("exit", clean);
  try {
    mkdirSync(temporary);
    const put = (name: string, text: string) => writeFileSync(join(temporary, name), text);
    const all = tables(study);
    mkdirSync(join(temporary, "tables"));
    for (const table of all) {
      await writeCsv(table, join(temporary, "tables", csvName(table)));
      await pause();
      await writeParquet(table, join(temporary, "tables", `${table.name}.parquet`), {
        truce_model: study.modelVersion,
      });
    }
    put("report.html", page(study));
    put("README.txt", readme(study, all));
    put("load.R", pairsR(all));
    put("load.py", pairsPython(all));
    put("provenance.json", `${JSON.stringify(provenance, null, 2)}\n`);
    put(mark, `${JSON.stringify(lock(study, inputs), null, 2)}\n`);
    replace(temporary, folder);
  } finally {
    process.off("exit", clean);
    clean();
  }
}

/** Lets signals in. */
const pause = () => new Promise((resolve) => setImmediate(resolve));

function replace(temporary: string, folder: string): void {
  const old = `${temporary}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(temporary, folder);
  rmSync(old, { recursive: true, force: true });
}
