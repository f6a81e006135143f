// One sweep in a process of its own: `process.ts <runs> <workers>` prints what it took as JSON.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadExperiment, printLock } from "@truce/experiments";
import { beginStore, inlineExecutor, sweep, threadExecutor, writeTables } from "@truce/experiments/run";

/** Bytes of all files in a folder. */
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce((sum, name) => {
    const found = statSync(join(folder, name));
    return sum + (found.isFile() ? found.size : 0);
  }, 0);

const [runs, workers] = process.argv.slice(2).map(Number) as [number, number];
const model = { version: "bench", sourceSha256: "0".repeat(64), ensemble: null };
const text = `{ "format": 1, "title": "Bench", "scenario": "kestrane", "weeks": 1, "arms": ["mission"], "outcomes": ["civilianDeaths"], "replications": ${runs} }`;
const { lock, experiment } = loadExperiment(text, { model });
const folder = mkdtempSync(join(tmpdir(), "truce-bench-"));
try {
  const setup = { experiment, engine: new URL("./engine.ts", import.meta.url).href, folder: ".", runSeconds: 60 };
  const executor = workers === 0 ? await inlineExecutor(setup) : threadExecutor(setup, workers);
  const store = beginStore(join(folder, "store"), printLock(lock), [{ id: 0, values: [] }], model);
  // The first results also pay for starting threads and reading the country.
  const warm = Math.min(16 * workers, Math.floor(runs / 10));
  let [count, from] = [0, 0];
  const onResult = (): void => {
    if (++count === warm) from = performance.now();
  };
  await sweep(store, { executor, onResult });
  const resultBytes = bytesIn(store.folder) / runs;
  const runMs = (performance.now() - from) / (runs - warm);
  const begin = performance.now();
  await writeTables(store);
  const tableMs = (performance.now() - begin) / runs;
  const allBytes = bytesIn(store.folder) / runs;
  const { maxRSS } = process.resourceUsage();
  await executor.close();
  store.close();
  console.log(JSON.stringify({ runMs, tableMs, megabytes: maxRSS / 1024, resultBytes, allBytes }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
