import type { Experiment } from "../types.ts";
import { html, type Html, plural } from "../page/index.ts";
import { equalCostText } from "./equal-cost.ts";
import { pText, sentence } from "./forest.ts";
import { type About, type Chapter, chaptersOf, type ReportInput } from "./input.ts";

const designs: Readonly<Record<Experiment["design"]["kind"], string>> = {
  list: "a list of points made elsewhere",
  grid: "a full grid",
  oneAtATime: "a design that moves one factor at a time",
  latinHypercube: "a Latin hypercube (McKay, Beckman and Conover 1979)",
  sobol: "a scrambled Sobol' sequence (Joe and Kuo 2008; Owen 1998)",
  halton: "a scrambled Halton sequence",
  morris: "trajectories of Morris (1991)",
  saltelli: "a Saltelli design (Saltelli et al. 2010)",
};

/** Which sets were drawn from, and for which version of the model they were calibrated if for another. */
function setsOf({ ensemble, modelVersion }: About): string {
  if (ensemble === undefined) return "those";
  const other = ensemble.modelVersion === modelVersion ? "" : `, calibrated for model ${ensemble.modelVersion},`;
  return `the ${ensemble.sets} (ensemble ${ensemble.hash})${other}`;
}

/** Methods in words that a paper can quote. */
function methodsText(input: ReportInput): string[] {
  const { experiment, analysis, about, points } = input;
  const { factors, arms, outcomes, design, replications } = experiment;
  const { runs, inference, comparisons } = analysis;
  const uncertainties = factors.filter(({ role }) => role === "uncertainty").length;
  const levers = factors.length - uncertainties;
  const what = [
    uncertainties > 0 ? plural(uncertainties, "uncertainty", "uncertainties") : "",
    levers > 0 ? plural(levers, "lever") : "",
  ];
  const varied =
    factors.length === 0
      ? "No factor was varied."
      : `${plural(points.length, "point")} over ${what.filter(Boolean).join(" and ")} come from ${designs[design.kind]}, seed ${experiment.seed}.`;
  const repeated =
    replications.kind === "fixed"
      ? `Each arm was run ${replications.count === 1 ? "once" : `${replications.count} times`} in each point, a number fixed beforehand.`
      : `Replications went on in each point, from ${replications.min} to ${replications.max} in batches of ${replications.batch}, until the ${100 * replications.confidence} % half-width of the paired difference in ${replications.outcome} was ${replications.halfWidth} or less and stayed so over ${plural(replications.lookAhead, "further batch", "further batches")} (Hoad, Robinson and Davies 2010).`;
  const unsaid = outcomes.filter(({ effectOfInterest }) => effectOfInterest === null).length;
  const equal = chaptersOf(input).flatMap((chapter) => equalCostText(chapter) ?? []);
  const drawn =
    experiment.parameters === "ensemble"
      ? `Each replication drew one set of parameters from ${setsOf(about)} that agree with published findings, the same in all arms and points, so that what is called luck here includes what is not known of them.`
      : "Parameters that no factor varies are the model's defaults.";
  return [
    `${plural(arms.length, "design")} of a mandate ${arms.length === 1 ? "was" : "were"} compared in the model Truce ${about.modelVersion} (experiment ${experiment.id.slice(0, 16)}). ${varied} ${repeated} All arms and points share the seeds of their replications, and draws are keyed by event, so that runs of a pair differ by the mandate alone (common random numbers). ${drawn} Of ${plural(runs.planned, "run")}, ${runs.done} were done, ${runs.failed} failed and ${runs.missing} are missing; a pair that lacks a run is left out on both sides.`,
    ...(equal.length > 0 ? [equal.join(" ")] : []),
    `${inference.text} Means weigh every point alike. Intervals are Student's at 95 %, corrected for skewness (Hall 1992). Standard errors over luck are the Monte-Carlo error.`,
    `All ${plural(comparisons, "comparison")} of ${plural(outcomes.length, "outcome")} were looked at, and P values and the intervals on which verdicts rest are corrected for all of them (Holm 1979). An arm is practically the same if two one-sided tests rule out an effect as large as the effect of interest (Schuirmann 1987), even where a smaller one is told from none; otherwise better or worse if its corrected interval lies on one side of zero, and not resolved if it does not, which is no proof of sameness. How many more replications or points would then resolve it is a range over what is not known of the spread (80 %; Browne 1995), if the difference stays as it is.` +
      (unsaid > 0 ? ` For ${plural(unsaid, "outcome")} nobody has said what effect is of interest.` : ""),
    "Variance is split by a crossed analysis of variance with points and seeds at random and arms fixed. Robustness is shown by several metrics side by side (McPhail et al. 2018). Pareto fronts and equal-budget frontiers are bootstrapped over points or over seeds, whichever make more of the error of the differences. Boxes are found by patient rule induction (Friedman and Fisher 1999) and judged on points kept apart. All draws of bootstraps are keyed, so that the same results give the same report.",
  ];
}

/** Every difference in a sentence. */
function quotable(input: ReportInput): { readonly country: string; readonly lines: string[] }[] {
  return chaptersOf(input).map(({ names, country }: Chapter) => ({
    country: names.country(country.scenario),
    lines: country.differences.map((row) => {
      const { label, unit } = names.outcome(row.outcome);
      return `${label}, against ${names.arm(row.baseline)}: ${sentence(row, names.arm(row.arm), unit)}; P (Holm) ${pText(row.pHolm)}, ${plural(row.pairs, "pair")}.`;
    }),
  }));
}

export function methodsSection(input: ReportInput): Html {
  const all = quotable(input);
  return html`<div class="quote">${methodsText(input).map((text) => html`<p>${text}</p>`)}</div>
    <details class="print">
      <summary>Every difference in a sentence</summary>
      ${all.map(
        ({ country, lines }) =>
          html`${all.length > 1 ? html`<h3>${country}</h3>` : null}
            <ul class="plain">
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`,
      )}
    </details>`;
}
