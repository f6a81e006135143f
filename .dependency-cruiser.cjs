// Who may import whom. Arrows go one way:
//   kernel ← model ← mandates ← simulation (packages/core) ← statistics ← scenarios ← experiments ← cluster ← cli
// Examples, benchmarks, docs and tools see the packages through their published entry points only.
const entry = "^packages/[^/]+/src/(kernel/|run/|table/|page/|report/|redis/|slurm/)?index\\.ts$";
const never = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    never(
      "kernel-stands-alone",
      "The kernel is generic: it imports nothing outside packages/core/src/kernel, but for zod and seedrandom.",
      { path: "^packages/core/src/kernel/" },
      {
        pathNot: ["^packages/core/src/kernel/", "node_modules/(zod|seedrandom|@types/seedrandom)/"],
        couldNotResolve: false,
      },
    ),
    never(
      "model-below-mandates",
      "The model knows the kernel only; mandates and the facade build on it.",
      { path: "^packages/core/src/model/" },
      { path: "^packages/core/src/", pathNot: "^packages/core/src/(kernel|model)/" },
    ),
    never(
      "mandates-below-simulation",
      "Mandates know kernel and model only.",
      { path: "^packages/core/src/mandates/" },
      { path: "^packages/core/src/", pathNot: "^packages/core/src/(kernel|model|mandates)/" },
    ),
    never(
      "core-runs-anywhere",
      "Core runs in a browser and depends on zod and seedrandom only: no Node built-in, no other package.",
      { path: "^packages/core/src/", pathNot: "/kernel/" },
      { pathNot: ["^packages/core/src/", "node_modules/(zod|seedrandom|@types/seedrandom)/"], couldNotResolve: false },
    ),
    never(
      "statistics-know-no-country",
      "Statistics know numbers: of core only its kernel (keyed draws, portable maths).",
      { path: "^packages/statistics/" },
      { path: "^(packages/(scenarios|experiments|evidence|cluster|cli)|packages/core/src/(model|mandates)|examples|benchmarks)/" },
    ),
    never(
      "scenarios-below-experiments",
      "Scenarios know core and statistics only.",
      { path: "^packages/scenarios/" },
      { path: "^(packages/(experiments|evidence|cluster|cli)|examples|benchmarks)/" },
    ),
    never(
      "experiments-below-cluster",
      "Experiments know core, statistics and scenarios only.",
      { path: "^packages/experiments/" },
      { path: "^(packages/(cluster|evidence|cli)|examples|benchmarks)/" },
    ),
    never(
      "cluster-below-cli",
      "The engines past one machine know experiments and what is below them.",
      { path: "^packages/cluster/" },
      { path: "^(packages/cli|examples|benchmarks)/" },
    ),
    never(
      "evidence-below-cli",
      "Evidence knows core, statistics, scenarios and experiments, from which it has its pages.",
      { path: "^packages/evidence/" },
      { path: "^(packages/(cluster|cli)|examples|benchmarks)/" },
    ),
    never(
      "nothing-above-cli",
      "The command line does not import examples, benchmarks or tools.",
      { path: "^packages/cli/" },
      { path: "^(examples|benchmarks|tools)/" },
    ),
    never(
      "packages-through-entry-points",
      "Another package is imported by its name, through what it publishes.",
      { path: "^packages/([^/]+)/" },
      { path: "^packages/", pathNot: ["^packages/$1/", entry] },
    ),
    never(
      "users-through-entry-points",
      "Examples, benchmarks and docs use the packages as everybody else does: by name, through what they publish.",
      { path: "^(examples|benchmarks|docs)/" },
      { path: "^packages/", pathNot: entry },
    ),
    never("sources-without-tests", "Sources import no test.", { path: "/src/" }, { path: "/test/" }),
    never(
      "sources-without-dev-dependencies",
      "A package imports at run time only what its package.json lists under dependencies, or as an optional peer (DuckDB, resvg) that it does without.",
      { path: "^packages/[^/]+/src/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: ["@types/", "@duckdb/node-api/", "@resvg/resvg-js/"] },
    ),
    never(
      "no-cycles",
      "Files that import each other in a circle.",
      { pathNot: "node_modules" },
      {
        circular: true,
        viaOnly: { pathNot: "node_modules" },
      },
    ),
    never("everything-resolves", "An import that leads nowhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
