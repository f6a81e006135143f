import { worlds } from "../sample/wars.ts";
import { isTested, type Finding } from "../finding/schema.ts";
import type { Row } from "./scorecard.ts";

/** `below 0`, or `above 0.01`. */
const signWords = (sign: "negative" | "positive", beyond = 0): string => (sign === "negative" ? `below ${beyond === 0 ? "0" : number(-beyond)}` : `above ${number(beyond)}`);

/** A number with three digits. */
export const number = (value: number): string =>
  Number.isFinite(value) ? (value < 0 ? "−" : "") + Number(Math.abs(value).toPrecision(3)).toString() : "–";

/** Where parameters came from. */
export const drawnWords = (sets: number): string => (sets > 0 ? `each country with one of ${sets} calibrated sets of parameters (up to ${worlds.countries} wars share one)` : "parameters at their defaults");

/** What would count. */
export function acceptWords(finding: Finding): string {
  if (!isTested(finding)) return "–";
  const { accept } = finding;
  if ("range" in accept) return `${number(accept.range[0])} to ${number(accept.range[1])}`;
  return accept.sign === "zero" ? `0 ± ${number(accept.within)}` : signWords(accept.sign, accept.beyond);
}

/** What the model says. */
export const modelWords = ({ model }: Row): string =>
  model === null ? "–" : `${number(model.value)} [${number(model.ci95[0])}, ${number(model.ci95[1])}]`;

/** Why a row is as it is, in words. */
export const reasonWords = ({ finding, problem, verdict }: Row): string =>
  problem ?? (isTested(finding) ? (verdict === "fail" ? (finding.why ?? "") : "") : finding.notTested);
