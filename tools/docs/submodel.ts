import type { CatalogueMechanism } from "@truce/core";
import { type Facts, byTable, files, paths } from "./facts.ts";
import { anchor, code, codes, details, fence } from "./markdown.ts";
import { cite } from "./pages/links.ts";
import { parameterTable } from "./pages/parameters.ts";
import { type Rule, borrowed, constantsIn, rulesIn, stepOf } from "./source.ts";

const bibliography = "../generated/references.md";
const link = (file: string): string => `[${file.replace(/^.*\//, "")}](../../${file})`;

/** One mechanism: what it claims, what it touches, its rule, its numbers, its sources. */
export function mechanismDescription(m: CatalogueMechanism, facts: Facts): string {
  const own = facts.parameters.filter(({ mechanism }) => mechanism === m.id);
  const sources = m.cites.length === 0 ? "none: it only keeps books" : cite(m.cites, bibliography);
  return `
${anchor(m.id)}

#### ${m.place}. ${m.title}

${m.summary}

${touches(m)}
**Rule** (${link(m.file)})

${ruleText(m, facts)}
**Parameters**

${own.length === 0 ? "None.\n" : parameterTable(own, bibliography)}
**Sources:** ${sources}.
`;
}

/** Rules that several mechanisms use and that are no mechanism's own. */
export function sharedRules(facts: Facts): string {
  const shared = [
    ...new Set(
      facts.mechanisms.flatMap((m) =>
        usedBy(m, facts)
          .filter(({ owner }) => owner === null)
          .map(({ file }) => file),
      ),
    ),
  ];
  return shared
    .toSorted()
    .map((file) => {
      const used = facts.mechanisms.flatMap((m) =>
        usedBy(m, facts)
          .filter((use) => use.file === file)
          .flatMap(({ names }) => names),
      );
      const rules = rulesIn(file).filter(({ name }) => used.includes(name));
      return `From ${link(file)}:\n\n${rules.map(ruleBlock).join("\n")}\n`;
    })
    .join("");
}

function touches(m: CatalogueMechanism): string {
  const facts = [
    ["Visits", m.over === undefined ? `what it wants, since ${m.sequential!}` : `each row of **${m.over}**`],
    ["Reads", byTable(paths(m.reads))],
    ["Sees as it was before", byTable(paths(m.before))],
    ["Sets", byTable([...paths(m.writes), ...paths(m.changes)])],
    ["Along", codes(m.graphs)],
    ["Draws", codes(m.streams)],
  ];
  return facts
    .filter(([, text]) => text !== "")
    .map(([label, text]) => `* ${label}: ${text}\n`)
    .join("");
}

/** The rule functions of a file, then the step that applies them; of a component, what it makes of people and money. */
function ruleText(m: CatalogueMechanism, facts: Facts): string {
  if (m.component !== null) return fence("ts", stepOf(m.file, m.component, "apply")) + usesText(m, facts);
  const step = fence("ts", [...constantsIn(m.file), "", stepOf(m.file, m.id, "run")].join("\n").trim());
  const rules = rulesIn(m.file).filter(({ name }) => belongs(name, m, facts));
  if (rules.length === 0) return step + usesText(m, facts);
  return `${rules.map(ruleBlock).join("\n")}${usesText(m, facts)}\n${details("The whole step", step)}`;
}

/** A file with two mechanisms: a rule belongs to the one that calls it. */
function belongs(rule: string, m: CatalogueMechanism, { mechanisms }: Facts): boolean {
  const sharing = mechanisms.filter(({ file }) => file === m.file);
  const calls = (id: string): boolean => new RegExp(`\\b${rule}\\(`).test(stepOf(m.file, id, "run"));
  return sharing.length === 1 || calls(m.id) || sharing.findIndex(({ id }) => calls(id)) < 0;
}

const ruleBlock = ({ about, code: text }: Rule): string => `${about === "" ? "" : `${about}\n\n`}${fence("ts", text)}`;

interface Use {
  readonly file: string;
  /** The mechanism whose file it is, or null. */
  readonly owner: string | null;
  readonly names: readonly string[];
}

/** Rules that a mechanism takes from other files of the model. */
function usedBy(m: CatalogueMechanism, { mechanisms }: Facts): Use[] {
  return borrowed(m.file).flatMap(({ file, names }) => {
    if (!file.startsWith("packages/core/src/") || file.includes("/kernel/") || file === files.tables) return [];
    const rules = rulesIn(file).map(({ name }) => name);
    const used = names.filter((name) => rules.includes(name) && name !== "component");
    if (used.length === 0) return [];
    return [{ file, owner: mechanisms.find((other) => other.file === file)?.id ?? null, names: used }];
  });
}

function usesText(m: CatalogueMechanism, facts: Facts): string {
  const uses = usedBy(m, facts).map(
    ({ owner, names }) =>
      `${names.map(code).join(", ")} (${owner === null ? "[shared](#70-shared-rules)" : `[${owner}](#${owner})`})`,
  );
  return uses.length === 0 ? "" : `\nUses ${uses.join("; ")}.\n`;
}
