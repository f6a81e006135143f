import { dirname, resolve } from "node:path";
import type { About, AboutCountry } from "@truce/experiments/report";
import type { Io } from "../io.ts";
import { commandLine } from "../study/reproduce.ts";
import { countryName, speculativeIn } from "../study/scenario-info.ts";
import type { Analysed } from "./read.ts";

/** What a report says of its countries and of how it was made. Where a scenario is no longer to be found, it is named by its id alone. */
export async function aboutOf(
  { lock, otherModel }: Pick<Analysed, "lock" | "otherModel">,
  folder: string,
  io: Io,
): Promise<About> {
  const { readScenario } = await import("@truce/scenarios/run");
  const { experiment } = lock;
  const base = dirname(resolve(lock.file));
  const scenarios = [...new Set(experiment.arms.map((arm) => arm.scenario ?? experiment.scenario))];
  const countries = scenarios.map((scenario): AboutCountry => {
    const arms = experiment.arms.filter((arm) => (arm.scenario ?? experiment.scenario) === scenario);
    try {
      const read = arms.map(({ mandates, set, withoutMission }) => ({
        withoutMission,
        ...readScenario(scenario, { folder: base, mandates, overrides: [...set] }),
      }));
      const speculative = read.flatMap(({ spec, withoutMission }) =>
        speculativeIn(withoutMission ? { ...spec, mission: null } : spec),
      );
      return {
        scenario,
        name: countryName(read[0]!.spec.title),
        limits: read[0]!.file.limits,
        speculative: [...new Set(speculative)],
      };
    } catch {
      io.err(
        `truce: scenario ${scenario} or a mandate is no longer to be found, so that the report cannot say what of it is speculative\n`,
      );
      return { scenario, name: scenario, limits: "", speculative: [] };
    }
  });
  return {
    modelVersion: lock.modelVersion,
    modelSha256: lock.modelSha256,
    ...(lock.ensemble !== undefined && { ensemble: lock.ensemble }),
    otherModel,
    command: `${commandLine(["sweep", lock.file, "--out", folder])}\n${commandLine(["report", folder])}`,
    countries,
  };
}
