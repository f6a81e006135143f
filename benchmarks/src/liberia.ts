import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CountrySpec } from "@truce/core";

/**
 * Liberia, read by another process. A process that imports a large CommonJS module, such as the YAML reader, runs every loop
 * over typed arrays more slowly ever after: Node parses such modules with WebAssembly, whose memory grows, which detaches
 * its buffer, and V8 then checks at every access of any typed array whether its buffer is still there.
 */
export function liberia(): CountrySpec {
  const command = [...process.execArgv, fileURLToPath(new URL("./print-liberia.ts", import.meta.url))];
  const reader = spawnSync(process.execPath, command, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (reader.status !== 0) throw new Error("the scenario of Liberia could not be read");
  return JSON.parse(reader.stdout) as CountrySpec;
}
