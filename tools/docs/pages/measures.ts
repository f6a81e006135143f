import { type Facts } from "../facts.ts";
import { anchor, banner, code, codes, plural, table } from "../markdown.ts";
import { columnLink, fileLink } from "./links.ts";

export const measureKinds = {
  flow: "flow: adds up over weeks; its outcome is the sum over the run",
  stock: "stock: a level; its outcome is the mean of the last 52 weeks",
  event: "event: 0 until it happens, then 1; its outcome is whether it happened",
} as const;

/** What is counted, exactly. */
export function measuresPage({ measures }: Facts): string {
  const overview = table(
    ["id", "title", "unit", "better", "kind", "by district", "parts"],
    measures.map((m) => [
      `[${m.id}](#${m.id})`,
      m.title,
      m.unit,
      m.direction === "none" ? "depends" : m.direction,
      m.kind,
      m.by === undefined ? "no" : "yes",
      Object.keys(m.parts ?? {}).join(", "),
    ]),
  );
  const blocks = measures.map((m) => {
    const columns = m.reads.map((column) => columnLink(`${m.over}.${column}`)).join(", ");
    const parts = m.parts === undefined ? "" : ` Split into ${codes(Object.keys(m.parts))}.`;
    return `
${anchor(m.id)}

### ${m.title}

${code(m.id)} in ${fileLink(m.file)}, ${m.unit}. ${m.definition}

Computed from ${columns}, ${m.weight === undefined ? "summed" : "as a weighted mean"} over the rows of ${code(m.over)}.${parts}
`;
  });
  return `${banner}
# Measures

${plural(measures.length, "measure")} are computed from the state at the end of every week. They look at it and change nothing.

${Object.values(measureKinds)
  .map((text) => `* ${text}\n`)
  .join("")}

${overview}${blocks.join("")}`;
}
