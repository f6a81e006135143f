import { failsAsRecorded, rankAcross, skillAcross } from "../cases/across.ts";
import type { Samples } from "../sample/samples.ts";
import { countShape } from "./count-shape.ts";
import { deployment } from "./deployment.ts";
import { estimator, numberOf, textOf, type Estimator } from "./estimator.ts";
import { burstiness, concentration, eventSizes, persistence, placeYearExponent, selfExcitation } from "./event-statistics.ts";
import { instrument } from "./instrument.ts";
import { localEpisodes, localPresence, presenceInSouthSudan } from "./local.ts";
import { diminishing, extent, paired, pairedAfterWar } from "./paired.ts";
import { escalation, relapseHazard, relapseShare } from "./relapse.ts";
import { responses } from "./responses.ts";
import { levelWithoutTroops, slope, slopeWithin } from "./slope.ts";
import { trialEffect } from "./trial-effect.ts";
import { majorYears, warEnd } from "./war-end.ts";

type Any = { readonly [S in keyof Samples]: Estimator<S> }[keyof Samples];

const trialIn = <S extends "trials" | "warTrials">(sample: S, where: string): Estimator<S> => ({
  sample,
  meaning: `Treated against untreated districts of a randomised trial in countries ${where}, with the level before as a covariate, in logarithms if logged; shares by a survey if respondents are given`,
  options: { arm: "text", measure: "text", window: "text", respondents: "number", logged: "flag" },
  estimate: (runs, given) =>
    trialEffect(runs, {
      arm: textOf(given, "arm"),
      measure: textOf(given, "measure"),
      ...(given["window"] === "gone" && { window: "gone" as const }),
      ...(given["logged"] === true && { logged: true }),
      ...(given["respondents"] !== undefined && { respondents: numberOf(given, "respondents") }),
    }),
});

/** Every way to read a sample, by the name that files of findings use. */
export const estimators: Readonly<Record<string, Any>> = {
  slope,
  slopeWithin,
  levelWithoutTroops,
  instrument,
  paired,
  pairedAfterWar,
  diminishing,
  extent,
  localPresence,
  presenceInSouthSudan,
  localEpisodes,
  warEnd,
  majorYears,
  countShape,
  relapseShare,
  relapseHazard,
  escalation,
  deployment,
  responses,
  trial: trialIn("trials", "after a settlement"),
  warTrial: trialIn("warTrials", "at war"),
  eventSizes: estimator({
    sample: "warEvents",
    meaning: "Exponent of deaths by incident, maximum likelihood, war by war",
    options: {},
    estimate: (wars) => eventSizes(wars, 1),
  }),
  placeYearExponent: estimator({
    sample: "caseEvents",
    meaning: "Exponent of deaths by community and year from a given size on, maximum likelihood",
    options: { smallest: "number" },
    estimate: (wars, given) => placeYearExponent(wars, numberOf(given, "smallest")),
  }),
  concentration: estimator({
    sample: "caseEvents",
    meaning: "Share of deaths in the most violent tenth of the cells of half a degree that ever saw any",
    options: {},
    estimate: (wars) => concentration(wars),
  }),
  selfExcitation: estimator({
    sample: "warEvents",
    meaning: "Share of incidents that others brought about, or the weeks until they did, district by district, over a background that may change every two years",
    options: { what: "text" },
    estimate: (wars, given) => selfExcitation(wars)[textOf(given, "what") === "memory" ? "memory" : "triggered"],
  }),
  persistence: estimator({
    sample: "warEvents",
    meaning: "Rank correlation of deaths by place between one year and the next",
    options: {},
    estimate: (wars) => persistence(wars),
  }),
  burstiness: estimator({
    sample: "warEvents",
    meaning: "Burstiness of the times between incidents: 0 for independent ones",
    options: {},
    estimate: (wars) => burstiness(wars),
  }),
  rankOfCases: estimator({
    sample: "cases",
    meaning: "Rank correlation between the cases' yearly deaths in the record and in the model",
    options: {},
    estimate: (cases) => rankAcross(cases),
  }),
  skillOfCases: estimator({
    sample: "cases",
    meaning: "Share of the squared error of ln(1 + yearly deaths) that the model takes away from a naive forecast",
    options: { naive: "text" },
    estimate: (cases, given) => skillAcross(cases, textOf(given, "naive") === "lastYear" ? "lastYear" : "constant"),
  }),
  failsAsRecorded: estimator({
    sample: "cases",
    meaning: "Share of runs of a case whose worst recorded year has at least a third of its deaths, in spite of the mission",
    options: { case: "text" },
    estimate(cases, given) {
      const name = textOf(given, "case");
      const one = cases.find(({ id }) => id === name);
      if (one === undefined) throw new RangeError(`no case "${name}"; there are ${cases.map(({ id }) => id).join(", ")}`);
      return failsAsRecorded(one);
    },
  }),
};
