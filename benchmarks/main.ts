// `npm run bench` (`-- --json`; `-- civil-violence` for one): measures everything in one run and prints it beside its targets.
import { cpus, loadavg } from "node:os";
import { civilViolenceBenchmark } from "./src/civil-violence.ts";
import { countryRuleBenchmark } from "./src/country-rule.ts";
import { countryScaleBenchmark } from "./src/country-scale.ts";
import { fiveVariables } from "./src/five-variables.ts";
import { type Figure, withCompiler } from "./src/measure.ts";

const all = [fiveVariables, civilViolenceBenchmark, countryRuleBenchmark, countryScaleBenchmark];
const args = process.argv.slice(2);
const json = args.includes("--json");
const wanted = args.filter((a) => !a.startsWith("--"));
const unknown = wanted.filter((id) => !all.some((b) => b.id === id));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are: ${all.map((b) => b.id).join(", ")}.`);
  process.exit(2);
}
const chosen = wanted.length === 0 ? all : all.filter((b) => wanted.includes(b.id));
const loadBefore = loadavg()[0]!;

const results = withCompiler((compile) => {
  let warned = false;
  return chosen.map(({ id, title, run }) => {
    console.error(`${title} …`);
    const figures = run((twin, ...flags) => {
      const binary = compile(twin, ...flags);
      if (binary === null && !warned) {
        console.error("NO C COMPILER (cc): every comparison with C is SKIPPED.");
        warned = true;
      }
      return binary;
    });
    return { id, title, figures };
  });
});

const verdict = ({ measured, target }: Figure): string =>
  target === null ? "" : measured <= target ? "met" : "MISSED";
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  node: process.version,
  loadBefore,
  loadAfter: loadavg()[0]!,
};

if (json) {
  const figures = results.flatMap((r) =>
    r.figures.map((f) => ({ benchmark: r.id, ...f, met: f.target === null ? null : f.measured <= f.target })),
  );
  console.log(JSON.stringify({ machine, figures }));
} else {
  for (const { title, figures } of results) {
    console.log(`\n${title}`);
    for (const f of figures) {
      const target = f.target === null ? "" : `≤ ${f.target}`;
      console.log(
        `  ${f.what.padEnd(72)} ${`${f.measured.toPrecision(3)} ${f.unit}`.padStart(12)}  ${target.padEnd(7)} ${verdict(f)}`,
      );
      if (f.note !== undefined) console.log(`      ${f.note}`);
    }
  }
  console.log(
    `\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; load ${loadBefore.toFixed(1)} before, ${machine.loadAfter.toFixed(1)} after.`,
  );
  if (Math.max(loadBefore, machine.loadAfter) > machine.cores)
    console.log("The machine was busy: believe the ratios more than the nanoseconds.");
}
