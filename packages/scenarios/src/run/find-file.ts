import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isMissing, type FileKind, type Missing, type NamedFile } from "../compose/open.ts";
import { nearest } from "../nearest.ts";
import { ScenarioError } from "../problem.ts";
import { runTypeScript } from "./run-typescript.ts";

const library = fileURLToPath(new URL("../../library/", import.meta.url));
const mandates = fileURLToPath(new URL("../../mandates/", import.meta.url));

/** Rooms of the library: countries, and failure modes as changes of invented ones. */
const presets = join(library, "presets");
const rooms = [library, presets];
const isScenario = (room: string, name: string): boolean => existsSync(join(room, name, "scenario.yaml"));

/** Names of the scenarios that come with the package: folders of the library. */
export function libraryScenarios(): string[] {
  return rooms.flatMap((room) => readdirSync(room).filter((name) => isScenario(room, name))).sort();
}

/** Whether a scenario of the library is a failure mode, made by changing an invented country. */
export const isPreset = (name: string): boolean => isScenario(presets, name);

/** Folder of a scenario of the library, with its page; undefined if there is none of that name. */
export function libraryFolder(name: string): string | undefined {
  const room = libraryScenarios().includes(name) ? rooms.find((one) => isScenario(one, name)) : undefined;
  return room === undefined ? undefined : join(room, name);
}

/** Names of the mandates that come with the package. */
export function libraryMandates(): string[] {
  return readdirSync(mandates)
    .filter((name) => extname(name) === ".yaml")
    .map((name) => basename(name, ".yaml"))
    .sort();
}

/** A file on disk, found by its name in the library or by its path from `folder`, and where it lies. */
export interface FoundFile extends NamedFile {
  readonly folder: string;
}

/** What the library has of each kind of file. */
const namesOf: Readonly<Record<FileKind, () => string[]>> = {
  scenario: libraryScenarios,
  mandate: libraryMandates,
  experiment: () => [],
};

/** Finds a file by its name in the library (`liberia`, `withdrawal`) or by its path from a folder. */
export function findFile(name: string, kind: FileKind, folder = "."): FoundFile | Missing {
  const known = namesOf[kind]();
  if (known.includes(name))
    return kind === "scenario"
      ? readFound(join(libraryFolder(name)!, "scenario.yaml"), `${name}/scenario.yaml`)
      : readFound(join(mandates, `${name}.yaml`), `mandates/${name}.yaml`);
  const path = resolve(folder, name);
  if (existsSync(path) && statSync(path).isFile()) return readFound(path, folder === "." ? name : shown(path));
  return missing(name, kind, path, known);
}

/** A path as a user would write it. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") ? path : near;
}

/** As `findFile`. @throws ScenarioError if there is no such file. */
export function openFile(name: string, kind: FileKind, folder = "."): FoundFile {
  const found = findFile(name, kind, folder);
  if (!isMissing(found)) return found;
  const { missing: message, ...more } = found;
  throw new ScenarioError([{ kind: "missing-file", file: name, line: 1, column: 1, path: "", message, ...more }], kind);
}

function readFound(path: string, file: string): FoundFile {
  const folder = dirname(path);
  const program = [".ts", ".mts"].includes(extname(path)) ? runTypeScript(path, file) : {};
  return {
    file,
    key: realpathSync(path),
    text: readFileSync(path, "utf8"),
    ...program,
    folder,
    readBeside: readBeside(folder),
    open: (name, kind) => findFile(name, kind, folder),
  };
}

function missing(name: string, kind: FileKind, path: string, known: readonly string[]): Missing {
  const folder = dirname(path);
  const beside = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const isPath = known.length === 0 || /[\\/.]/.test(name);
  const isFolder = isPath && existsSync(path) && statSync(path).isDirectory();
  const near = isFolder ? undefined : isPath ? nearest(basename(name), beside) : nearest(name, known);
  return {
    missing: isFolder
      ? "this is a folder, not a file"
      : isPath
        ? "there is no such file"
        : `there is no ${kind} of that name`,
    expected: `the path of a YAML, JSON or TypeScript file${known.length === 0 ? "" : `, or a name of the library: ${known.join(", ")}`}`,
    ...(near !== undefined && { nearest: isPath ? join(dirname(name), near) : near }),
  };
}

/** A text file beside another; undefined if there is none. */
export function readBeside(folder: string): (name: string) => string | undefined {
  return (name) => {
    const path = resolve(folder, name);
    return existsSync(path) && statSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
  };
}
