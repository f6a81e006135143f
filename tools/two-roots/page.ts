import { modelWords, verdictOf } from "@truce/evidence";
import { twoDigits } from "../measured/page.ts";
import { differing, type Pair } from "./compare.ts";

export function twoRootsPage(pairs: readonly Pair[], roots: readonly [string, string], modelVersion: string, counts: readonly [string, string]): string {
  const { single, byHolm } = differing(pairs);
  const by = new Set(byHolm), one = new Set(single);
  const verdicts = ({ finding, models }: Pair) => models.map((model) => verdictOf(model, finding.accept));
  const flips = pairs.filter((pair) => new Set(verdicts(pair)).size > 1);
  const rows = pairs.map((pair) => {
    const { finding, models, error } = pair;
    const words = models.map((model, at) => `${modelWords({ finding, model, verdict: verdicts(pair)[at]! })}${verdicts(pair)[at] === "pass" ? "" : ` **${verdicts(pair)[at]!}**`}`);
    const apart = by.has(pair) ? "**yes**" : one.has(pair) ? "at 5 %" : "";
    return `| ${finding.id} | ${finding.statement} | ${words.join(" | ")} | ${twoDigits((models[0].value - models[1].value) / error)} | ${apart} |`;
  });
  return `# The scorecard on two roots

Written by \`tools/two-roots.ts\`. Model ${modelVersion}; roots \`${roots[0]}\` (${counts[0]}) and \`${roots[1]}\` (${counts[1]}): other countries, other luck, other sets of parameters.

Of ${pairs.length} estimates **${pairs.length - single.length} agree at 5 %**; ${Math.round(pairs.length / 20)} would differ by chance. By Holm over all of them ${byHolm.length === 0 ? "none differs" : `${byHolm.length} differ`}. ${flips.length} have another verdict on the other root${flips.length === 0 ? "" : ` (${flips.map(({ finding }) => finding.id).join(", ")})`}.
Where intervals by country say that two estimates from wars differ, the error of each is measured again with the sets of parameters left out by parts (a jackknife of twelve), for wars with one set have more in common than chance.

| id | finding | \`${roots[0]}\` | \`${roots[1]}\` | difference, in errors | apart |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}
