// `npm run check:packages`: packs what would be published, lints it (publint, and the types as others resolve them),
// installs it into an empty folder with npm alone and imports it there under plain Node.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const pin = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { packageManager: string }).packageManager;
const folder = mkdtempSync(join(tmpdir(), "truce-packages-"));
const failures: string[] = [];

function run(what: string, cwd: string, command: string, ...args: string[]): void {
  console.log(`\n${what}`);
  const done = spawnSync(command, args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) failures.push(what);
}

try {
  const packed = join(folder, "packed");
  const user = join(folder, "user");
  mkdirSync(packed);
  mkdirSync(user);
  for (const name of ["core", "statistics", "scenarios", "experiments", "cluster", "evidence", "cli"]) {
    run(`pack ${name}`, join(root, "packages", name), "npx", "--yes", pin, "pack", "--pack-destination", packed);
  }
  const tarballs = readdirSync(packed).map((file) => join(packed, file));
  for (const file of tarballs) {
    run(`publint ${file}`, root, "npx", "--yes", "publint@0.3.25", "run", file, "--strict");
    run(`types of ${file}`, root, "npx", "--yes", "@arethetypeswrong/cli@0.18.5", file, "--profile", "esm-only");
  }
  writeFileSync(join(user, "package.json"), '{ "private": true, "type": "module" }\n');
  run("install with npm", user, "npm", "install", "--no-audit", "--no-fund", ...tarballs);
  for (const name of ["core", "core/kernel", "scenarios", "scenarios/run"]) {
    const source = `import * as all from "@truce/${name}"; console.log(Object.keys(all).length + " exports");`;
    run(`import @truce/${name}`, user, process.execPath, "--input-type=module", "--eval", source);
  }
  run("truce --help", user, process.execPath, join(user, "node_modules/@truce/cli/dist/main.js"), "--help");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(failures.length === 0 ? "all packages are fit to publish" : `${failures.length} checks failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
