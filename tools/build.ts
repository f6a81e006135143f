// `npm run build`: compiles the packages to packages/*/dist (ESM and declarations) and copies what is not TypeScript.
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = ["core", "statistics", "scenarios", "experiments", "cluster", "evidence", "cli"].map((name) => join(root, "packages", name));

for (const folder of packages) rmSync(join(folder, "dist"), { recursive: true, force: true });
const compiler = join(root, "node_modules/typescript/bin/tsc");
const run = spawnSync(process.execPath, [compiler, "-b", join(root, "tsconfig.build.json")], { stdio: "inherit" });
if (run.status === 0) {
  for (const folder of packages) {
    const files = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
    for (const file of files) {
      const from = join(folder, "src", file);
      if (!file.endsWith(".ts") && statSync(from).isFile()) cpSync(from, join(folder, "dist", file));
    }
  }
  console.log("built packages/{core,statistics,scenarios,experiments,cluster,evidence,cli}/dist");
} else {
  console.error("build failed: mend the lines named above; `npm test` checks the same sources.");
}
process.exitCode = run.status ?? 1;
