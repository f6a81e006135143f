import type { Study } from "./study.ts";

/** The command that gives these results again, from a clone of the repository. */
export function reproduceCommand(study: Study): string {
  const words = ["npm", "run", "truce", "--", "run", study.scenario.name];
  words.push("--seed", study.seed, "--seeds", String(study.planned));
  words.push("--weeks", String(study.weeks + (study.branch?.week ?? 0)));
  for (const mandate of study.mandates) words.push("--mandate", mandate);
  for (const file of study.with) words.push("--with", file);
  for (const override of study.overrides) words.push("--set", override);
  if (study.branch !== null) words.push("--branch-at", study.branch.date);
  for (const override of study.branch?.set ?? []) words.push("--branch-set", override);
  if (!study.twin) words.push("--no-twin");
  return words.map(quote).join(" ");
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
