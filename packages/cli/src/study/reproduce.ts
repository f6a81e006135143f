import type { Study } from "./study.ts";

/** How the command is called: sources run in a clone, built files where the package is installed. */
const call = import.meta.url.endsWith(".ts") ? ["npm", "run", "truce", "--"] : ["npx", "truce"];

/** The command that gives these results again, from where it was given. */
export function reproduceCommand(study: Study): string {
  const words = ["run", study.scenario.name];
  words.push("--seed", study.seed, "--seeds", String(study.planned));
  words.push("--weeks", String(study.weeks + (study.branch?.week ?? 0)));
  if (study.parameters.source === "defaults") words.push("--parameters", "defaults");
  for (const mandate of study.mandates) words.push("--mandate", mandate);
  for (const file of study.with) words.push("--with", file);
  for (const override of study.overrides) words.push("--set", override);
  if (study.branch !== null) words.push("--branch-at", study.branch.date);
  for (const override of study.branch?.set ?? []) words.push("--branch-set", override);
  if (!study.twin) words.push("--no-twin");
  return commandLine(words);
}

/** A call of truce with these words, as a shell takes it. */
export function commandLine(words: readonly string[]): string {
  return [...call, ...words].map(quote).join(" ");
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
