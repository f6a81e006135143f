import type { CatalogueMechanism } from "@truce/core";
import { type Facts, byTable, paths } from "../facts.ts";
import { anchor, banner, code, codes, plural } from "../markdown.ts";
import { cite, fileLink } from "./links.ts";

/** The card of every mechanism. */
export function mechanismsPage({ sections, mechanisms }: Facts): string {
  const blocks = sections.map(({ title, mechanisms: own }, i) => `\n## ${i + 1}. ${title}\n${own.map(card).join("")}`);
  return `${banner}
# Mechanisms

${plural(mechanisms.length, "mechanism")} in the order of the week. Each is one file: a card that says what it claims and what it touches, the
rule as a function of plain numbers, and a loop. The [description of the model](../model/odd.md#7-submodels) adds the rules and
the numbers.
${blocks.join("")}`;
}

function card(m: CatalogueMechanism): string {
  const facts = [
    ["evidence", m.speculative === true ? "speculative: not calibrated" : ""],
    ["over", m.over === undefined ? `what it wants: ${m.sequential!}` : code(m.over)],
    ["reads", byTable(paths(m.reads))],
    ["sees as it was before", byTable(paths(m.before))],
    ["sets alone", byTable(paths(m.writes))],
    ["sets with others", byTable(paths(m.changes))],
    ["graphs", codes(m.graphs)],
    ["draws from", codes(m.streams.map((stream) => `${m.id}.${stream}`))],
    ["sources", cite(m.cites)],
    ["parameters", parameterLink(m)],
  ];
  const lines = facts.filter(([, text]) => text !== "").map(([label, text]) => `* ${label}: ${text}\n`);
  return `
${anchor(m.id)}

### ${m.place}. ${m.title}

${code(m.id)} in ${fileLink(m.file)}. ${m.summary}

${lines.join("")}`;
}

const parameterLink = ({ id, parameters }: CatalogueMechanism): string => {
  const count = Object.keys(parameters).length;
  return count === 0 ? "" : `[${count}](parameters.md#${id})`;
};
