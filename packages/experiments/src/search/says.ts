import { decimalsFor, formatDifference, formatNumber, plural } from "../page/index.ts";
import type { FinalistRow, Known, SearchResult } from "./types.ts";

/** "−12.3 deaths (95 % interval −20 to −4)". */
export function knownText({ mean, ci95 }: Known, unit: string, print = formatDifference): string {
  const decimals = decimalsFor({ mean, ci95 });
  const [low, high] = ci95;
  if (Number.isNaN(low)) return `${print(mean, decimals)} ${unit}`;
  return `${print(mean, decimals)} ${unit} (95 % interval ${print(low, decimals)} to ${print(high, decimals)})`;
}

/** What a search amounts to, in sentences; it says so when nothing was found. */
export function searchSays(result: Omit<SearchResult, "says">): string[] {
  const { candidates, finalists, budget, costUnit, unit, outcomeLabel, baseline } = result;
  const others = candidates.filter(({ id }) => id !== baseline);
  const own = candidates.find(({ id }) => id === baseline);
  const from = `“${own?.label ?? baseline}”`;
  const what = outcomeLabel.toLowerCase();
  const [chosen] = finalists;
  if (result.chosen === null || chosen === undefined || chosen.id === baseline) {
    const cheapest = others.filter(({ cost }) => cost !== null).toSorted((a, b) => a.cost!.mean - b.cost!.mean)[0];
    return [
      budget === null || cheapest === undefined
        ? "No candidate has results, so that none is chosen."
        : `No candidate keeps to the budget of ${formatNumber(budget)} ${costUnit}: the cheapest of ${others.length}, ${cheapest.label}, costs ${formatNumber(cheapest.cost!.mean)}. Nothing was chosen.`,
    ];
  }
  const rivals = finalists.slice(1).filter(({ id }) => id !== baseline);
  const better = rivals.filter(({ verdict }) => verdict === "better");
  const tried = `${what} ${knownText(chosen.holdOut, unit)} against ${from}`;
  const first =
    chosen.verdict === "better"
      ? `Chosen: ${chosen.label}. On points and luck that it was not chosen on it is better: ${tried}.`
      : better.length > 0
        ? `The one chosen did not hold up: ${chosen.label} is ${chosen.verdictText} on what was held out (${tried}). Of the other finalists ${better.map(({ label }) => label).join("; ")} did; since that is a choice made on what was held out, it wants runs of its own.`
        : `No candidate is shown to beat ${from}. The best of ${plural(others.length, "candidate")} in training, ${chosen.label}, is ${chosen.verdictText} on what was held out: ${tried}.`;
  return [first, ...optimismSays(chosen, result), ...budgetSays(chosen, result)];
}

function optimismSays(
  { training, optimism, regret }: FinalistRow,
  { unit, effectOfInterest }: Omit<SearchResult, "says">,
): string[] {
  const [low, high] = optimism.ci95;
  const told = low > 0 || high < 0 ? "" : ", which cannot be told from none";
  return [
    `In training it promised ${knownText(training, unit)}; optimism of the choice: ${knownText(optimism, unit)}${told}.`,
    ...(regret === null
      ? []
      : [
          `Its regret on what was held out is ${formatNumber(regret.mean)} ${unit} on average and ${formatNumber(regret.max)} at most, against the best finalist of each point; noise adds to it.`,
        ]),
    ...(effectOfInterest === null
      ? [
          "Nobody has said what effect is of interest (effectOfInterest), so that nothing can be called practically the same.",
        ]
      : []),
  ];
}

function budgetSays({ cost, affordable }: FinalistRow, { budget, costUnit }: Omit<SearchResult, "says">): string[] {
  if (cost === null) return [];
  const price = knownText(cost, costUnit ?? "", formatNumber);
  if (budget === null) return [`It costs ${price}; no budget was set.`];
  const how = {
    within: "within the budget",
    over: "OVER the budget",
    "not resolved": "which may or may not keep to the budget",
  };
  return [`On what was held out it costs ${price}, ${how[affordable ?? "not resolved"]} of ${formatNumber(budget)}.`];
}
