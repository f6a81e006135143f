import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Additions, type Extension, type Mechanism, combine } from "@truce/core";
import { importModule } from "./import-module.ts";

/** A file from outside that adds to the model, as results record it. */
export interface ExtensionFile {
  readonly file: string;
  /** Of its content, as hexadecimal digits. */
  readonly sha256: string;
}

export interface Extensions {
  readonly additions: Required<Additions>;
  readonly files: readonly ExtensionFile[];
  /** File of each component, mechanism and measure from outside, by id. */
  readonly fileOf: Readonly<Record<string, string>>;
}

/** Something is wrong with a file that adds to the model, in words for the person who wrote it. */
export class ExtensionError extends Error {
  override readonly name = "ExtensionError";
}

const endings = [".ts", ".mts", ".mjs", ".js"];
const keys = ["components", "measures", "schedule"];

/**
 * Loads files that add to the model; each exports an `extension` as its default.
 * @throws ExtensionError that names the file, and the place in it if it is known
 */
export async function loadExtensions(paths: readonly string[]): Promise<Extensions> {
  const fileOf: Record<string, string> = {};
  const files = paths.map(describeFile);
  const own: Extension[] = [];
  for (const path of paths) own.push(guarded(await extensionIn(path), path, fileOf));
  for (const [i, path] of paths.entries())
    try {
      combine(own.slice(0, i + 1));
    } catch (error) {
      throw new ExtensionError(`${placeIn(path, error)}  the order of the week: ${messageOf(error)}`);
    }
  return { additions: combine(own), files, fileOf };
}

function describeFile(path: string): ExtensionFile {
  const known = `a file of your own that ends in ${endings.join(", ")}`;
  if (!existsSync(path) || !statSync(path).isFile())
    throw new ExtensionError(`${path}\n  there is no such file\n  expected: ${known}`);
  if (!endings.includes(extname(path))) throw new ExtensionError(`${path}\n  not a program\n  expected: ${known}`);
  return { file: basename(path), sha256: createHash("sha256").update(readFileSync(path)).digest("hex") };
}

async function extensionIn(path: string): Promise<Extension> {
  let module: { readonly default?: unknown };
  try {
    module = (await importModule(pathToFileURL(resolve(path)).href)) as typeof module;
  } catch (error) {
    throw new ExtensionError(`${placeIn(path, error)}\n  the file cannot be loaded: ${messageOf(error)}`);
  }
  const found = module.default;
  const problem =
    typeof found !== "object" || found === null
      ? "the file has no default export that adds something"
      : Object.keys(found).find((key) => !keys.includes(key));
  if (problem === undefined) return found as Extension;
  const message = keys.includes(problem) || problem.includes(" ") ? problem : `an extension has no "${problem}"`;
  throw new ExtensionError(
    `${path}\n  ${message}\n  expected: export default extension({ ${keys.join(", ")} }), of which each may be left out; ` +
      `import { extension } from "@truce/core"`,
  );
}

/** The same extension, whose mechanisms say in which file they failed; notes where everything is from. */
function guarded(
  { components = [], measures = [], schedule }: Extension,
  path: string,
  fileOf: Record<string, string>,
): Extension {
  const guard = <M extends Mechanism>(m: M): M => ({ ...m, run: guardedRun(m, path) });
  for (const { id } of measures) fileOf[id] = path;
  for (const unplaced of components) {
    if (typeof unplaced !== "function")
      throw new ExtensionError(`${path}\n  one of its components was not made by component({…}) of @truce/core`);
    const { component, id } = unplaced(0);
    fileOf[component] = fileOf[id] = path;
  }
  return {
    components: components.map((unplaced) => (place: number) => guard(unplaced(place))),
    measures,
    ...(schedule !== undefined && {
      schedule: (week) =>
        schedule(week).map((m) => {
          if (week.includes(m)) return m;
          fileOf[m.id] = path;
          return guard(m);
        }),
    }),
  };
}

function guardedRun({ id, run }: Mechanism, path: string): Mechanism["run"] {
  return (tables, parameters, context: { readonly week: number }) => {
    try {
      run(tables, parameters, context);
    } catch (error) {
      const undeclared = error instanceof TypeError && error.message.includes("undefined");
      const hint = undeclared ? "; a column that its card does not declare does not exist for it" : "";
      throw new ExtensionError(
        `${placeIn(path, error)}  mechanism "${id}", week ${context.week}: ${messageOf(error)}${hint}`,
      );
    }
  };
}

/** "my.ts:12:5" if the error knows where in the file it arose. */
function placeIn(path: string, error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? "") : "";
  const name = basename(path).replaceAll(".", "\\.");
  const place = new RegExp(`${name}(?:\\?[^:\\s]*)?:(\\d+)(?::(\\d+))?`).exec(text);
  return place === null ? path : `${path}:${place[1]}${place[2] === undefined ? "" : `:${place[2]}`}`;
}

function messageOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  // What compiles TypeScript says what is wrong in the second line, after the place.
  return lines[0]!.startsWith("Transform failed") ? (lines[1]?.replace(/^.*: ERROR: /, "") ?? lines[0]!) : lines[0]!;
}
