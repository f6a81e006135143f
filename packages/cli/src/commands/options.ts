/** Options that several commands on experiments share: how they are written, and what is said of them. */
export const options = {
  workers: ["--workers <count>", "threads (the experiment's, or as many as the machine has); 0 for none"],
  maxTime: ["--max-time <time>", "stop after a time, e.g. 30m or 2h"],
  runTime: ["--run-time <time>", "end a run that takes longer, e.g. 90s or 10m (the experiment's)"],
  limit: ["--limit <count>", "do so many runs at most"],
  experiment: ["--experiment <file>", "where the experiment file is now, if it was moved"],
  json: ["--json", "print one JSON object on standard output"],
  events: ["--json", "print one JSON object a line for every event, everything else on standard error"],
  quiet: ["--quiet", "no progress"],
  noReport: ["--no-report", "write the tables and no report"],
} as const;
