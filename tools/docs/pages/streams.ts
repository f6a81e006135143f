import { type Facts } from "../facts.ts";
import { banner, code, plural, table } from "../markdown.ts";
import { stepOf } from "../source.ts";
import { mechanismLink } from "./links.ts";

/** Where chance comes in. */
export function streamsPage({ mechanisms }: Facts): string {
  const drawing = mechanisms.filter(({ streams }) => streams.length > 0);
  const rows = drawing.flatMap((m) => {
    const step = stepOf(m.file, m.component ?? m.id, "run");
    return m.streams.map((stream) => [
      code(`${m.id}.${stream}`),
      mechanismLink(m.id),
      lawsOf(step, stream).join(", "),
      m.over ?? "whatever it visits",
    ]);
  });
  return `${banner}
# Streams of random draws

${plural(rows.length, "stream")} in ${drawing.length} of ${plural(mechanisms.length, "mechanism")}; everything else follows without chance from the
state. A draw is a function of the seed, the name of its stream, the tick, a row and a counter, so that a new stream, another
order of rows or a removed mission moves no other draw: that is what "the same luck" means
([why](../decisions/002-keyed-random-numbers.md)). The world itself is laid out by two more streams, ${code("world.communities")} and
${code("world.links")}, which do not depend on the seed: all runs of a scenario are in the same country.

${table(["stream", "mechanism", "draws", "row"], rows)}`;
}

/** The laws by which a step draws from a stream, in order of appearance. */
function lawsOf(step: string, stream: string): string[] {
  return [...new Set([...step.matchAll(new RegExp(`\\bdraw\\.${stream}\\.(\\w+)\\(`, "g"))].map(([, law]) => law!))];
}
