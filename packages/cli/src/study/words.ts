import { decimalsFor, formatDifference, formatNumber, plural } from "../output/format.ts";
import { type ArmWords, missionArms } from "./arms.ts";
import type { Outcome, Study } from "./study.ts";

/** How a sentence says that a measure came out lower, or higher, in the run with the mission. */
const phrases: Readonly<Record<string, readonly [lower: string, higher: string]>> = {
  civilianDeaths: ["fewer civilians died", "more civilians died"],
  battleDeaths: ["fewer people died in fighting", "more people died in fighting"],
  incidents: ["there were fewer incidents", "there were more incidents"],
  crime: ["fewer people were murdered", "more people were murdered"],
  displaced: ["fewer people were displaced at the end", "more people were displaced at the end"],
  unmetNeed: ["fewer needs were unmet at the end", "more needs were unmet at the end"],
  trustInState: ["people trusted the state less", "people trusted the state more"],
  trustInPolice: ["people trusted the police less", "people trusted the police more"],
  reporting: ["people reported less to the authorities", "people reported more to the authorities"],
  perceivedCorruption: ["people saw less corruption", "people saw more corruption"],
  policeCapacity: ["the police were less capable", "the police were more capable"],
  courtCapacity: ["the courts were less capable", "the courts were more capable"],
  fighters: ["fewer fighters were under arms", "more fighters were under arms"],
  demobilised: ["fewer fighters were demobilised", "more fighters were demobilised"],
};

/** Relapse is a yes or a no in each run, so its sentence compares counts of runs. */
const happenings: Readonly<Record<string, string>> = {
  onset: "Armed conflict broke out (25 battle deaths in a year)",
  relapse: "Fighting came back after a lull (25 battle deaths in a year)",
  relapseWar: "War came back after a lull (1,000 battle deaths in a year)",
};

/** "In 43 of 50 pairs fewer civilians died with the mission than without; in 6 it was the other way round, in 1 there was no difference." Undefined without a twin. */
export function pairSentence(outcome: Outcome, { long }: ArmWords = missionArms): string | undefined {
  const { pairs } = outcome;
  if (pairs === null || outcome.firstArmOnly === true) return undefined;
  const count = pairs.lower + pairs.equal + pairs.higher;
  if (count === 0) return undefined;
  const happening = happenings[outcome.id];
  if (happening !== undefined || outcome.kind === "event") {
    const runs = (share: number) => formatNumber(Math.round(share * count));
    const subject = happening ?? `“${outcome.title}” happened`;
    return `${subject} in ${runs(outcome.mission.mean)} of ${count} runs ${long[0]} and in ${runs(outcome.none!.mean)} of ${count} ${long[1]}.`;
  }
  const title = outcome.title.charAt(0).toLowerCase() + outcome.title.slice(1);
  const [lower, higher] = phrases[outcome.id] ?? [`${title} was lower`, `${title} was higher`];
  // Start with the good news whatever the count, so that the reader can compare lines; the count tells the rest.
  const up = outcome.direction === "higher";
  const [first, firstCount, otherCount] = up ? [higher, pairs.higher, pairs.lower] : [lower, pairs.lower, pairs.higher];
  const tail = [
    ...(otherCount > 0 ? [`in ${otherCount} it was the other way round`] : []),
    ...(pairs.equal > 0 ? [`in ${pairs.equal} there was no difference`] : []),
  ];
  const start = `In ${firstCount} of ${plural(count, "pair")} ${first} ${long[0]} than ${long[1]}`;
  return `${start}${tail.length > 0 ? `; ${tail.join(", ")}` : ""}.`;
}

/** "1,234 fewer on average (95 % interval 901 to 1,567 fewer)" as plain signed numbers. */
export function differenceSentence(outcome: Outcome): string | undefined {
  if (outcome.difference === null || Number.isNaN(outcome.difference.mean)) return undefined;
  const { mean, ci95 } = outcome.difference;
  if (Number.isNaN(ci95[0]))
    return `The difference is ${formatDifference(mean)} ${outcome.unit}; one pair gives no interval.`;
  const signed = (value: number) => formatDifference(value, decimalsFor(outcome.difference!));
  const interval = `95\u00a0% interval of the mean ${signed(ci95[0])} to ${signed(ci95[1])}`;
  return `The mean difference is ${signed(mean)} ${outcome.unit} (${interval}).`;
}

/** Says what a comparison is and what it is not; stands under every table. */
export function disclaimer(study: Pick<Study, "scenario" | "twin">): string {
  const what = study.twin ? "compares designs of a mandate in one model" : "shows what a design does in one model";
  const { country, speculative = [] } = study.scenario;
  const loose = speculative.length === 0 ? "" : ` Speculative, not calibrated: ${speculative.join("; ")}.`;
  return `This ${what}; it does not forecast ${country}.${loose}`;
}

/** Better, worse or open, by the interval of the mean difference. */
export function verdict(outcome: Outcome): "better" | "worse" | "lower" | "higher" | "not resolved" | "" {
  if (outcome.difference === null || outcome.firstArmOnly === true) return "";
  const [low, high] = outcome.difference.ci95;
  if (!(high < 0) && !(low > 0)) return "not resolved";
  const down = high < 0;
  if (outcome.direction === "none") return down ? "lower" : "higher";
  return down === (outcome.direction === "lower") ? "better" : "worse";
}
