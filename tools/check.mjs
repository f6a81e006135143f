// The checks behind `npm test`.
import { spawnSync } from "node:child_process";

process.exit(spawnSync("vitest", ["run", "--passWithNoTests"], { stdio: "inherit", shell: true }).status ?? 1);
