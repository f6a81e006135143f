/** Populations of countries, a Council that sends missions, and what published studies would see in them. */
export { conflictMonths, type ConflictMonths } from "./estimators/conflict-months.ts";
export { failsAsRecorded, rankAcross, skillAcross } from "./cases/across.ts";
export { calendarOf } from "./cases/calendar.ts";
export {
  comparedAgreements,
  comparedFigures,
  comparedYears,
  deathKinds,
  failuresOf,
  mainKind,
  scoreOf,
  type Fate,
} from "./cases/compare.ts";
export { replay } from "./cases/replay.ts";
export type { CaseRun, MeasuredCase } from "./cases/types.ts";
export type { Estimated } from "./estimators/estimated.ts";
export {
  burstiness,
  concentration,
  eventSizes,
  persistence,
  placeYearExponent,
  placeYears,
  selfExcitation,
  type EventSizes,
  type SelfExcitation,
} from "./estimators/event-statistics.ts";
export { jackknife } from "./estimators/jackknife.ts";
export { trialEffect, type TrialEffect, type TrialEffectOptions } from "./estimators/trial-effect.ts";
export { decide, type Decision, type Seen } from "./population/council.ts";
export { drawCountry } from "./population/draw-country.ts";
export { quantities, type Quantity, type Spread } from "./population/quantities.ts";
export { costOfOne, withMission } from "./population/with-mission.ts";
export { folderCache, noCache, type Cache } from "./sample/cache.ts";
export { Stopped, type CollectOptions } from "./sample/collect.ts";
export { eventsOfCases, eventsOfWars, realCases, type War } from "./sample/events.ts";
export type { Events, RunOfMonths, Sample } from "./sample/run.ts";
export { settlements } from "./sample/settlements.ts";
export { warDesigns, wars, type Design } from "./sample/wars.ts";
export { tried, withoutTried, withTried, type Tried, type TriedName } from "./sample/trial-designs.ts";
export { trials, type TrialOptions, type Trials } from "./sample/trials.ts";
export { estimators } from "./estimators/index.ts";
export { readFindings } from "./finding/read.ts";
export { isOfCases, isTested, type Finding, type TestedFinding } from "./finding/schema.ts";
export { verdictOf, type Verdict } from "./finding/verdict.ts";
export { recorded } from "./observation/recorded.ts";
export { makers, sizes, type Samples } from "./sample/samples.ts";
export { scorecardJson } from "./scorecard/json.ts";
export { scorecardMarkdown } from "./scorecard/markdown.ts";
export { scorecardPage } from "./scorecard/page.ts";
export { scorecard, type Row, type Scorecard } from "./scorecard/scorecard.ts";
export { evidenceCounts, gradeMeanings, type EvidenceCount } from "./scorecard/grades.ts";
export { acceptWords, modelWords, reasonWords } from "./scorecard/words.ts";
export { folderOfAnswers, type Answers } from "./calibration/answers.ts";
export { allFree, priorAt, valueAt, valuesAt, type Free } from "./calibration/free.ts";
export { byMechanism, oneByOne, screen, type Factor, type Screened, type ScreenPoint } from "./calibration/screen.ts";
export { compared, readTargets, summaries, type Target } from "./calibration/targets.ts";
