// Sets the workspace up on a machine that has only Node and npm: fetches the pinned pnpm through npx and installs from
// the lockfile. Does nothing, and prints nothing, while a stamp in node_modules says that this has been done.
// Also lists new measures and components in their indexes, except in continuous integration, where a stale index fails.
// Everything goes to standard error, so that the standard output of the command that follows stays pure.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeIndexes } from "./generate-indexes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file) => readFileSync(join(root, file), "utf8");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`truce: Node ${process.versions.node} is too old. Install Node 20.19 or newer and run this again.`);
  process.exit(1);
}

try {
  if (!process.env.CI) writeIndexes();
} catch (error) {
  console.error(`truce: ${error.message}`);
  process.exit(1);
}

const pin = JSON.parse(read("package.json")).packageManager.split("+")[0];
const inputs = ["pnpm-lock.yaml", "pnpm-workspace.yaml"];
const wanted = createHash("sha256").update([pin, process.platform, process.arch, ...inputs.map(read)].join("\0"));
const stamp = wanted.digest("hex");
const stampFile = join(root, "node_modules/.bootstrap-stamp");
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit(0);

console.error(`truce: setting up (${pin}, once; needs the network)`);
// CI: pnpm asks nothing. prod=false: development dependencies too, whatever NODE_ENV says.
const options = ["--frozen-lockfile", "--prod=false", "--reporter=append-only"];
const install = spawnSync("npx", ["--yes", pin, "install", ...options], {
  cwd: root,
  env: { ...process.env, CI: "true" },
  stdio: ["ignore", 2, 2],
  shell: process.platform === "win32",
});
if (install.status !== 0) {
  console.error(
    "truce: setting up failed. Check the network and the free disk space, then run the same command again.",
  );
  process.exit(install.status || 1);
}
writeFileSync(stampFile, stamp);
