import { measures } from "@truce/core";
import { log1p } from "@truce/core/kernel";
import { coefficient, estimate, leastSquares, mean, survey, withinGroups } from "@truce/statistics";
import { monthsInYear } from "../sample/months.ts";
import type { Trials } from "../sample/trials.ts";
import type { Estimated } from "./estimated.ts";

export interface TrialEffectOptions {
  /** What was tried: an arm of the sample. */
  readonly arm: string;
  /** A measure by district. */
  readonly measure: string;
  /** Months since the mission began, the last one left out; or `gone`: the second year after it left. */
  readonly window?: readonly [from: number, until: number] | "gone";
  /** Respondents for each place: a share is then what they say, with the error of such a survey. Without them the share is known. */
  readonly respondents?: number;
  /** Compare logarithms of one more than each number, for counts of which a few places have nearly all. */
  readonly logged?: boolean;
}

export interface TrialEffect extends Estimated {
  /** What treated and untreated places have less what they would have had if nothing had been tried, on the same luck. */
  readonly causal: { readonly treated: Estimated; readonly control: Estimated };
}

/** Before the mission can have done anything. */
const before = 1;

/**
 * Effect of assignment in a randomised trial among districts: treated against control, with each country a block, the level before the mission as a
 * covariate (McKenzie 2012, Journal of Development Economics 99(2)) and errors by district. Stocks are levels, flows are yearly rates for 100,000 people.
 * @throws RangeError if there is no such arm or measure
 */
export function trialEffect(
  sample: Trials,
  { arm, measure, window = [2 * monthsInYear, 3 * monthsInYear], respondents, logged = false }: TrialEffectOptions,
): TrialEffect {
  const runs = sample.arms[arm];
  const kind = measures.find(({ id }) => id === measure)?.kind;
  if (runs === undefined)
    throw new RangeError(`nothing was tried that is called "${arm}"; there are ${Object.keys(sample.arms).join(", ")}`);
  if (kind === undefined) throw new RangeError(`the model has no measure "${measure}"`);
  const rows = runs.flatMap((run, i) => {
    const places = sample.people[i]!.length;
    const { start, end } = sample.countries[i]!;
    const [from, until] =
      window === "gone" ? [end! + monthsInYear, end! + 2 * monthsInYear] : (window.map((month) => start! + month) as [number, number]);
    return sample.treated[i]!.map((treated, k) => {
      const read = (of: Trials["arms"][string][number], a: number, b: number): number => {
        const months = of!.districts[measure];
        if (months === undefined) throw new RangeError(`the sample has no measure "${measure}" by district`);
        const here = Array.from(
          { length: Math.max(0, Math.min(b, Math.floor(months.length / places)) - a) },
          (_, t) => months[(a + t) * places + k]!,
        );
        const value = kind === "flow" ? (mean(here) * monthsInYear * 1e5) / sample.people[i]![k]! : mean(here);
        return logged ? log1p(value) : value;
      };
      const after = read(run, from, until);
      return {
        country: i,
        treated: treated ? 1 : 0,
        after,
        base: read(run, 0, Math.max(before, start!)),
        without: read(sample.arms["base"]![i]!, from, until),
      };
    });
  });
  return {
    ...between(rows, respondents, `${sample.id} ${arm} ${measure}`),
    causal: { treated: beside(rows, 1), control: beside(rows, 0) },
  };
}

interface Row {
  readonly country: number;
  readonly treated: number;
  readonly base: number;
  readonly after: number;
  readonly without: number;
}

function between(rows: readonly Row[], respondents: number | undefined, seed: string): Estimated {
  const asked =
    respondents === undefined
      ? null
      : survey(
          rows.map(({ after }) => after),
          respondents * rows.length,
          seed,
        );
  const place = asked === null ? rows.map((_, i) => i) : Array.from(asked.community);
  const country = place.map((i) => rows[i]!.country);
  const column = (of: keyof Row): number[] => place.map((i) => rows[i]![of]);
  const base = column("base");
  const within = withinGroups(
    { y: asked === null ? column("after") : asked.answers, treated: column("treated"), base },
    country,
  );
  const { y, treated } = within.columns;
  // Where nothing was there before, there is nothing to adjust for.
  const adjusted = within.columns.base.some((value) => Math.abs(value) > 1e-12);
  const fit = leastSquares({
    y,
    x: { treated, ...(adjusted && { base: within.columns.base }) },
    intercept: false,
    cluster: place,
  });
  const { estimate: value, ci95 } = coefficient(fit, "treated");
  return { value, ci95, n: rows.length };
}

/** Mean over countries, each a cluster. */
function beside(rows: readonly Row[], treated: 0 | 1): Estimated {
  const countries = [...new Set(rows.map(({ country }) => country))];
  const differences = countries.flatMap((country) => {
    const here = rows.filter((row) => row.country === country && row.treated === treated);
    return here.length === 0 ? [] : [mean(here.map(({ after, without }) => after - without))];
  });
  const { mean: value, ci95 } = estimate(differences);
  return { value, ci95, n: differences.length };
}
