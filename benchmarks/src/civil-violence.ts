import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine, Stream, rootKey } from "@truce/core/kernel";
import { arrestProbability, civilViolence } from "../../examples/civil-violence-1.ts";
import { hashPeople, prepare } from "../twins/civil-violence.ts";
import { type Benchmark, type Figure, interleave, median } from "./measure.ts";

const ticks = 100;
const seed = "bench";

function figures(width: number, rounds: number, compile: Parameters<Benchmark["run"]>[0]): readonly Figure[] {
  const { model, populate } = civilViolence({ width, height: width });
  const { people, cells } = populate(seed).tables;
  const root = rootKey(seed);
  const streams = ["order", "arrest", "place"].map((s) => new Stream(root, `turns.${s}`));
  const keys = new Int32Array(6 * ticks);
  for (let t = 0; t < ticks; t++)
    streams.forEach((s, i) => {
      s.seek(t);
      keys.set(s.key, 6 * t + 2 * i);
    });
  const start = {
    width,
    ticks,
    longestTerm: 30,
    legitimacy: 0.8,
    threshold: 0.1,
    keys,
    cells: people.cell.slice(),
    police: Int32Array.from(people.cell, (c) => (cells.kind[c] === 4 ? 1 : 0)),
    hardship: people.hardship.slice(),
    riskAversion: people.riskAversion.slice(),
    risk: Float64Array.from({ length: 113 }, (_, r) => arrestProbability(r, 2.3)),
  };
  const hashes: Record<string, string> = {};
  const kernel = (): number => {
    const state = populate(seed);
    const engine = new Engine(model, state, {
      seed,
      ticks,
      parameters: { "standing.before": 0.8, "standing.after": 0.8 },
    });
    const begin = performance.now();
    engine.run(ticks);
    const time = performance.now() - begin;
    const now = engine.state.tables;
    hashes.kernel = hashPeople(
      now.people.cell,
      Uint8Array.from(now.people.cell, (c) => now.cells.kind[c]!),
      now.people.jail,
    );
    return time;
  };
  const twin = prepare(start);
  const js = (): number => {
    const outcome = twin();
    hashes.js = outcome.hash;
    return outcome.nanoseconds / 1e6;
  };
  const binary = compile("civil-violence", "-fno-tree-vectorize");
  const folder = mkdtempSync(join(tmpdir(), "truce-bench-"));
  try {
    const file = join(folder, "start.bin");
    const parts = [
      new Int32Array([width, ticks, start.cells.length, 30]),
      keys,
      start.cells,
      start.police,
      start.hardship,
      start.riskAversion,
      new Float64Array([start.legitimacy, start.threshold]),
      start.risk,
    ];
    writeFileSync(file, Buffer.concat(parts.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength))));
    const c = (): number => {
      const [nanoseconds, hash] = execFileSync(binary!, [file, "3"], { encoding: "utf8" })
        .trim()
        .split("\n")
        .at(-1)!
        .split(" ");
      hashes.c = hash!;
      return Number(nanoseconds) / 1e6;
    };
    const subjects: Record<string, () => number> = binary === null ? { kernel, js } : { kernel, js, c };
    const times = interleave(subjects, rounds);
    const own = median(times.kernel!);
    const same =
      new Set(Object.values(hashes)).size === 1
        ? "same people, cells and jail terms, bit by bit"
        : `NOT THE SAME WORK: ${JSON.stringify(hashes)}`;
    return [
      {
        id: `civil${width}.js`,
        what: `civil violence ${width}×${width}: kernel against hand-tuned JavaScript`,
        measured: own / median(times.js!),
        unit: "×",
        target: 1.2,
        note: same,
      },
      ...(binary === null
        ? []
        : [
            {
              id: `civil${width}.c`,
              what: `civil violence ${width}×${width}: kernel against scalar C`,
              measured: own / median(times.c!),
              unit: "×",
              target: 2,
            },
          ]),
      {
        id: `civil${width}.ms`,
        what: `civil violence ${width}×${width}: ${ticks} ticks`,
        measured: own,
        unit: "ms",
        target: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const civilViolenceBenchmark: Benchmark = {
  id: "civil-violence",
  title: "Epstein's civil violence I on the kernel",
  run: (compile) => [...figures(40, 25, compile), ...figures(200, 9, compile)],
};
