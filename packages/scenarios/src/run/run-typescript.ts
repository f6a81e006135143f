import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ScenarioError } from "../problem.ts";

/** How long a TypeScript file may take, milliseconds. */
const patience = 30_000;

/** Marks the data among whatever else the file prints. */
const mark = "\u0001truce-data\u0001";

const program = `
const [file, folder] = process.argv.slice(1);
const { tsImport } = await import("tsx/esm/api");
process.chdir(folder);
const module = await tsImport(file, import.meta.url);
const outer = module.default;
const data = outer?.__esModule ? outer.default : outer;
process.stdout.write(${JSON.stringify(mark)} + (JSON.stringify(data) ?? "null"));
`;

/**
 * What a TypeScript file exports, as plain data. The file is a program and is run, in a process of its own; so only a file
 * that the user names is run. @throws ScenarioError if it fails or exports nothing
 */
export function runTypeScript(path: string, file: string): { exported: unknown } {
  const fail = (message: string, todo?: string): never => {
    throw new ScenarioError([
      { kind: "syntax", file, line: 1, column: 1, path: "", message, ...(todo !== undefined && { todo }) },
    ]);
  };
  // The program stands here to find tsx, and goes back to where the user is to find everything else.
  const run = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", program, pathToFileURL(path).href, process.cwd()],
    { cwd: fileURLToPath(new URL(".", import.meta.url)), encoding: "utf8", timeout: patience, maxBuffer: 1 << 26 },
  );
  if (/Cannot find package 'tsx'/.test(run.stderr))
    return fail("TypeScript files need the package tsx, which is not installed", "npm install tsx");
  if (run.error !== undefined && "code" in run.error && run.error.code === "ETIMEDOUT")
    return fail(`the program did not end within ${patience / 1000} seconds`);
  const at = run.stdout.lastIndexOf(mark);
  if (run.status !== 0 || at < 0)
    return fail(`the program fails: ${reason(run.stderr)}`, "run it by itself to see where");
  const exported: unknown = JSON.parse(run.stdout.slice(at + mark.length));
  if (exported === null)
    return fail("the file exports nothing by default", "write export default defineScenario({ … }), or define… of what the file is");
  return { exported };
}

/** The line of a failure that says what it is. */
function reason(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  return (
    lines.find((line) => /^(?:\w*Error\b|.*\berror:)/i.test(line)) ??
    lines.find((line) => line !== "") ??
    "no reason given"
  );
}
