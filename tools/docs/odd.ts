import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Facts } from "./facts.ts";
import { checkText, ensembleNumbers, freedTable } from "./calibration.ts";
import { banner, code, rangeText, table } from "./markdown.ts";
import { cite } from "./pages/links.ts";
import { mechanismDescription, sharedRules } from "./submodel.ts";
import { evidenceTable } from "./pages/parameters.ts";
import { root } from "./source.ts";

/** Design concepts of the protocol, in its order: heading and file of the written part. */
const concepts = [
  ["Basic principles", "basic-principles"],
  ["Emergence", "emergence"],
  ["Adaptation", "adaptation"],
  ["Objectives", "objectives"],
  ["Learning", "learning"],
  ["Prediction", "prediction"],
  ["Sensing", "sensing"],
  ["Interaction", "interaction"],
  ["Stochasticity", "stochasticity"],
  ["Collectives", "collectives"],
  ["Observation", "observation"],
] as const;

/**
 * The description of the model after the ODD protocol (Grimm and others 2020): what the cards say, and short written parts
 * from `tools/docs/odd/*.md`. A written part may hold `{{name}}` for a number that the code knows.
 */
export function oddPage(facts: Facts): string {
  const { sections } = facts;
  const part = (name: string): string => written(facts, name);
  const conceptParts = concepts.map(
    ([title, name], i) => `\n### 4.${i + 1} ${title}\n\n${part(name)}${conceptTables[name]?.(facts) ?? ""}`,
  );
  const submodels = sections.map(
    ({ title, mechanisms }, i) =>
      `\n### 7.${i + 1} ${title}\n${mechanisms.map((m) => mechanismDescription(m, facts)).join("")}`,
  );
  return `${banner}
# The country model: overview, design concepts, details

${part("introduction")}
## 1. Purpose and patterns

${part("purpose")}
## 2. Entities, state variables and scales

${part("entities")}
${entityTables(facts)}
## 3. Process overview and scheduling

${part("scheduling")}
${processList(facts)}
## 4. Design concepts
${conceptParts.join("")}
## 5. Initialisation

${part("initialisation")}
## 6. Input data

${part("input-data")}
## 7. Submodels

${part("submodels")}
${evidenceTable(facts.parameters)}
### 7.0 Shared rules

${sharedRules(facts)}${submodels.join("")}
## 8. Implementation

${part("implementation")}
## 9. Not in the model

${part("limits")}
## 10. How the model was calibrated, and what that cannot tell

${calibration(facts)}`;
}

/** With or without sets of parameters: how they were found, and what they do not say. */
function calibration(facts: Facts): string {
  const limits = written(facts, "calibration-limits");
  if (facts.ensemble.sets.length === 0) return `${written(facts, "not-calibrated")}\n${limits}`;
  return `${written(facts, "calibrated")}\n${freedTable(facts)}${checkText(facts)}\nWhat this does not tell:\n\n${limits}`;
}

/** Tables that follow the written part of a design concept. */
const conceptTables: Readonly<Record<string, (facts: Facts) => string>> = {
  stochasticity: ({ mechanisms }) =>
    `\n${table(
      ["what is left to chance", "mechanism", "streams"],
      mechanisms
        .filter(({ streams }) => streams.length > 0)
        .map((m) => [m.title, `[${m.id}](#${m.id})`, m.streams.map(code).join(", ")]),
    )}`,
  sensing: ({ mechanisms, columns }) => {
    const known = columns.filter(({ path }) => path.startsWith("knowledge."));
    const rows = known.map(({ path, label, readers }) => [
      code(path),
      label,
      readers
        .filter((id) => mechanisms.some((m) => m.id === id))
        .map((id) => `[${id}](#${id})`)
        .join(", "),
    ]);
    return `\n${table(["what is known", "meaning", "who acts on it"], rows)}`;
  },
  observation: ({ measures }) =>
    `\n${table(
      ["measure", "title", "unit", "kind"],
      measures.map((m) => [`[${m.id}](../generated/measures.md#${m.id})`, m.title, m.unit, m.kind]),
    )}`,
};

function entityTables({ tables, columns }: Facts): string {
  return tables
    .map(({ name, about }) => {
      const own = columns.filter(({ path }) => path.startsWith(`${name}.`));
      const rows = own.map(({ path, label, unit, min, max, names, writers }) => {
        const column = code(path.slice(name.length + 1));
        return [column, label, unit, rangeText({ names, min, max }), writers.length === 0 ? "given" : "varies"];
      });
      const rest = own.length === 1 ? "one variable" : `${own.length} variables`;
      return `#### Table \`${name}\`\n\n${about} (${rest})\n\n${table(["variable", "meaning", "unit", "range", ""], rows)}\n`;
    })
    .join("");
}

function processList({ sections }: Facts): string {
  return sections
    .map(({ title, mechanisms }, i) => {
      const items = mechanisms.map((m) => {
        const sets = [...new Set([...Object.keys(m.writes), ...Object.keys(m.changes)])].join(", ");
        const over = m.over === undefined ? "sequential" : `over ${m.over}`;
        return `${m.place}. [${m.title}](#${m.id}) (${code(m.id)}): ${over}, sets ${sets}\n`;
      });
      return `**${i + 1}. ${title}**\n\n${items.join("")}\n`;
    })
    .join("");
}

/** A written part with its numbers filled in. @throws Error if it names a number that nobody knows, or is empty */
function written(facts: Facts, name: string): string {
  const file = `tools/docs/odd/${name}.md`;
  const text = readFileSync(join(root, file), "utf8").trim();
  if (text === "") throw new Error(`${file} is empty`);
  const numbers = numbersOf(facts);
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    if (key in facts.references) return cite([key], "../generated/references.md");
    if (numbers[key] === undefined)
      throw new Error(`${file}: {{${key}}} is neither a reference nor one of ${Object.keys(numbers).join(", ")}`);
    return String(numbers[key]);
  });
  return `${filled}\n`;
}

function numbersOf(facts: Facts) {
  const { mechanisms, parameters, columns, tables, measures, components, references, version } = facts;
  const numbers: Readonly<Record<string, number | string | undefined>> = {
    mechanisms: mechanisms.length,
    rules: mechanisms.length - components.length,
    components: components.length,
    parameters: parameters.length,
    columns: columns.length,
    tables: tables.length,
    measures: measures.length,
    references: Object.keys(references).length,
    drawing: mechanisms.filter(({ streams }) => streams.length > 0).length,
    streams: mechanisms.reduce((sum, { streams }) => sum + streams.length, 0),
    sequential: mechanisms.filter(({ sequential }) => sequential !== undefined).length,
    work: columns.filter(({ path }) => path.startsWith("work.")).length,
    version,
    ...ensembleNumbers(facts),
  };
  return numbers;
}
