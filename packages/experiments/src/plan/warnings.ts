import { setsWarning } from "@truce/scenarios/run";
import type { ExperimentLock } from "../file/lock.ts";
import type { Experiment } from "../types.ts";
import { designWarnings } from "./design-warnings.ts";
import type { Plan } from "./plan.ts";

/** What somebody should know before anything runs: nothing of it is an error. */
export function planWarnings(
  { experiment, countries, ensemble, modelVersion }: ExperimentLock,
  plan: Plan,
  corners: readonly string[],
): string[] {
  const strange = setsWarning(ensemble, modelVersion, "parameters: defaults");
  return [
    ...(strange === null ? [] : [strange]),
    ...designWarnings(experiment, plan),
    ...replicationWarnings(experiment, plan),
    ...armWarnings(experiment, countries),
    ...wordWarnings(experiment),
    ...(corners.length === 0
      ? []
      : [
          `the arms ${corners.join(", ")} make no country where all factors are at an end together; runs there will fail and be ` +
            "recorded as failed. Add a constraint that leaves such points out",
        ]),
  ];
}

function replicationWarnings({ replications, outcomes, arms }: Experiment, { runs }: Plan): string[] {
  if (replications.kind === "fixed") {
    const { count } = replications;
    if (count === 1) return ["1 replication: luck cannot be told from the effect of factors and mandates"];
    return count < 5
      ? [
          `${count} replications: enough to split variance over many points, not to compare arms in one point; intervals of so few may be wider ` +
            "than they say (97 to 98 in 100 hold the truth where 95 are asked for)",
        ]
      : [];
  }
  const { max, halfWidth, outcome, min, batch, lookAhead } = replications;
  const unit = outcomes.find(({ id }) => id === outcome)?.unit ?? "";
  return [
    `replications go on in each point until every difference in ${outcome} is known to ± ${halfWidth} ${unit}, and stop at ${max} ` +
      `whether it is or not: at most ${runs.max} runs, and only this outcome is watched`,
    ...(min + batch * lookAhead > max
      ? [
          `${min} replications and ${lookAhead} further batches of ${batch} are more than ${max}: the half-width can never be believed`,
        ]
      : []),
    ...(arms.length < 2 ? ["one arm has no difference to be known"] : []),
  ];
}

function armWarnings({ arms, scenario }: Experiment, countries: ExperimentLock["countries"]): string[] {
  const found: string[] = [];
  if (arms.length === 1) found.push("one arm: there is nothing to compare it with");
  const names = [...new Set(arms.map((arm) => arm.scenario ?? scenario))];
  const groups = names.map((name) => [name, arms.filter((arm) => (arm.scenario ?? scenario) === name)] as const);
  if (groups.length > 1) {
    const named = groups.map(([name, [first]]) => `${first!.id} in ${name}`);
    found.push(
      `arms are compared within their scenario only, each with the first there: ${named.join(", ")}. ` +
        "Regret and ranks need arms that see the same points in the same country",
    );
  }
  for (const [name, own] of groups)
    if (arms.length > 1 && own.length === 1) found.push(`${name} has one arm, and nothing to compare it with`);
  for (const [index, { arm, sha256 }] of countries.entries()) {
    const same = countries.slice(0, index).find((other) => other.sha256 === sha256);
    if (same !== undefined) found.push(`the arms ${same.arm} and ${arm} are the same country`);
  }
  return found;
}

function wordWarnings({ factors, outcomes }: Experiment): string[] {
  const bare = factors.filter(({ source }) => source === null).map(({ id }) => id);
  const mute = outcomes.filter(({ effectOfInterest }) => effectOfInterest === null).map(({ id }) => id);
  return [
    ...(bare.length > 0 ? [`nothing says where the range of ${bare.join(", ")} comes from: add a source`] : []),
    ...(mute.length > 0
      ? [`no effectOfInterest for ${mute.join(", ")}: nobody can say when a difference there is practically none`]
      : []),
  ];
}
