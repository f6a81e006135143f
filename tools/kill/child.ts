// One `truce` whose threads can be killed; see engine.ts.
import { main } from "@truce/cli";
import { processIo } from "../../packages/cli/src/io.ts";

const engine = new URL("./engine.ts", import.meta.url).href;
process.exitCode = await main(process.argv.slice(2), processIo(), { engine });
