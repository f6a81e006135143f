import { processIo } from "../src/io.ts";
import { main } from "../src/program.ts";
import { fakeModel } from "./fake-model.ts";

/** The command line as a program of its own, on made-up numbers: for tests of signals, streams and exit statuses. */
const engine = new URL("./fake-engine.ts", import.meta.url).href;
process.exitCode = await main(process.argv.slice(2), processIo(), { model: () => Promise.resolve(fakeModel), engine });
