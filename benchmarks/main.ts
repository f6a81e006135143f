// `npm run bench` (`-- --json`; `-- civil-violence-40` for one): measures everything in one run and prints it beside its targets.
import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { type Benchmark, type Figure, median, withCompiler } from "./src/measure.ts";

/** Loaded only where they run, for modules that one benchmark needs may slow down another. */
const all: Readonly<Record<string, () => Promise<Benchmark>>> = {
  "five-variables": async () => (await import("./src/five-variables.ts")).fiveVariables,
  "civil-violence-40": async () => (await import("./src/civil-violence.ts")).civilViolence40,
  "civil-violence-200": async () => (await import("./src/civil-violence.ts")).civilViolence200,
  "country-rule": async () => (await import("./src/country-rule.ts")).countryRuleBenchmark,
  sweep: async () => (await import("./src/sweep.ts")).sweepBenchmark,
  country: async () => (await import("./src/country-scale.ts")).countryScaleBenchmark,
};
const args = process.argv.slice(2);
const wanted = args.filter((a) => !a.startsWith("--"));
const unknown = wanted.filter((id) => !Object.hasOwn(all, id));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are: ${Object.keys(all).join(", ")}.`);
  process.exit(2);
}
const chosen = Object.keys(all).filter((id) => wanted.length === 0 || wanted.includes(id));

if (args.includes("--here")) {
  const { title, run } = await all[chosen[0]!]!();
  console.log(JSON.stringify({ title, figures: withCompiler((compile) => run(compile)) }));
} else {
  const load = [loadavg()[0]!];
  if (spawnSync("cc", ["--version"], { stdio: "ignore" }).status !== 0)
    console.error("NO C COMPILER (cc): every comparison with C is SKIPPED.");
  const results = chosen.map((id) => {
    console.error(`${id} …`);
    return { id, ...merged(Array.from({ length: id === "country" || id === "sweep" ? 1 : 3 }, () => inOwnProcess(id))) };
  });
  load.push(loadavg()[0]!);
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version, load };
  if (args.includes("--json")) {
    const met = ({ measured, target }: Figure): boolean | null => (target === null ? null : measured <= target);
    const figures = results.flatMap((r) => r.figures.map((f) => ({ benchmark: r.id, ...f, met: met(f) })));
    console.log(JSON.stringify({ machine, figures }));
  } else {
    const columns = ["measured", "least", "spread", "target"].map((title) => title.padStart(10)).join("");
    for (const { title, figures } of results) {
      console.log(`\n${title.padEnd(76)}${columns}`);
      for (const figure of figures) console.log(line(figure));
    }
    console.log(
      `\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; load ${load.map((l) => l.toFixed(1)).join(" → ")}.`,
    );
    if (Math.max(...load) > machine.cores)
      console.log("The machine was busy: believe the ratios, and the least times, more than the nanoseconds.");
  }
}

/**
 * What several processes say as one: the median of each figure, of what the least times say too, and the widest spread. V8 does not decide
 * the same way every time what to put into what, so one process may run a subject a fifth faster than another.
 */
function merged(processes: readonly ReturnType<typeof inOwnProcess>[]): ReturnType<typeof inOwnProcess> {
  const [first] = processes;
  const figures = first!.figures.map((figure, i) => {
    const same = processes.map((p) => p.figures[i]!);
    return {
      ...figure,
      measured: median(same.map((f) => f.measured)),
      ...(figure.least === undefined ? {} : { least: median(same.map((f) => f.least!)) }),
      ...(figure.spread === undefined ? {} : { spread: Math.max(...same.map((f) => f.spread!)) }),
    };
  });
  return { title: first!.title, figures };
}

/** Every benchmark has a process of its own, so that what V8 has learnt from one does not slow down the next. */
function inOwnProcess(id: string): { readonly title: string; readonly figures: readonly Figure[] } {
  const command = [...process.execArgv, fileURLToPath(import.meta.url), "--here", id];
  const child = spawnSync(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (child.status !== 0) throw new Error(`the benchmark ${id} failed`);
  return JSON.parse(child.stdout) as ReturnType<typeof inOwnProcess>;
}

function line({ what, measured, least, spread, unit, target, note }: Figure): string {
  const number = (value: number | undefined): string =>
    (value === undefined ? "" : `${Number(value.toPrecision(3))} ${unit}`).padStart(10);
  const verdict = target === null ? "" : measured <= target ? "  met" : "  MISSED";
  const wide = (spread === undefined ? "" : `± ${Math.round(100 * spread)} %`).padStart(10);
  const most = (target === null ? "" : `≤ ${target}`).padStart(10);
  const remark = note === undefined ? "" : `\n    ${note}`;
  return `  ${what.padEnd(74)}${number(measured)}${number(least)}${wide}${most}${verdict}${remark}`;
}
