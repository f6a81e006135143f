import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@truce/core";
import { loadScenario, type LoadOptions, type Scenario } from "../load.ts";
import { modelNames } from "../names.ts";
import { nearest } from "../nearest.ts";
import { ScenarioError } from "../problem.ts";

const library = fileURLToPath(new URL("../../library/", import.meta.url));

/** Names of the scenarios that come with the package: folders of the library. */
export function libraryScenarios(): string[] {
  return readdirSync(library)
    .filter((folder) => existsSync(join(library, folder, "scenario.yaml")))
    .sort();
}

/**
 * Reads a scenario by its name in the library (`liberia`) or by the path of a YAML or JSON file. Names of
 * components and parameters are checked against the model, unless other names are given.
 * @throws ScenarioError with everything that is wrong, also if there is no such file.
 */
export function readScenario(nameOrPath: string, options: Omit<LoadOptions, "file" | "readBeside"> = {}): Scenario {
  const inLibrary = libraryScenarios().includes(nameOrPath);
  const path = inLibrary ? join(library, nameOrPath, "scenario.yaml") : resolve(nameOrPath);
  const file = inLibrary ? `${nameOrPath}/scenario.yaml` : nameOrPath;
  const text = readText(path);
  if (text === undefined) throw missing(nameOrPath);
  const { model = modelNames(catalogue()) } = options;
  return loadScenario(text, { ...options, model, file, readBeside: (name) => readText(resolve(dirname(path), name)) });
}

function missing(nameOrPath: string): ScenarioError {
  const names = libraryScenarios();
  const beside = existsSync(dirname(resolve(nameOrPath))) ? readdirSync(dirname(resolve(nameOrPath))) : [];
  const isPath = /[\\/.]/.test(nameOrPath);
  const near = isPath ? nearest(basename(nameOrPath), beside) : nearest(nameOrPath, names);
  return new ScenarioError([
    {
      kind: "missing-file",
      file: nameOrPath,
      line: 1,
      column: 1,
      path: "",
      message: isPath ? "there is no such file" : "there is no scenario of that name",
      expected: `the path of a YAML or JSON file, or a name of the library: ${names.join(", ")}`,
      ...(near !== undefined && { nearest: isPath ? join(dirname(nameOrPath), near) : near }),
    },
  ]);
}

function readText(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
}
