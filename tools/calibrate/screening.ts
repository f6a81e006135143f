// Which parameters matter to the targets: first whole mechanisms, then the parameters of those that matter, one by one.
import { allFree, byMechanism, compared, oneByOne, screen, type Factor, type Free, type Screened } from "@truce/evidence";
import type { Question } from "./child.ts";
import type { Lanes } from "./lanes.ts";

export interface Screening {
  readonly mechanisms: readonly Screened[];
  readonly parameters: readonly Screened[];
  readonly chosen: readonly Free[];
}

export interface ScreeningOptions {
  readonly countries: number;
  readonly trajectories: number;
  /** Mechanisms whose parameters are looked at one by one. */
  readonly mechanisms: number;
  readonly most: number;
  /** Targets that the model is calibrated to, as positions: those held back choose nothing. */
  readonly fitted: readonly number[];
}

export async function screening(lanes: Lanes<Question>, options: ScreeningOptions): Promise<Screening> {
  const { countries, trajectories, fitted } = options;
  const go = (factors: readonly Factor[], seed: string): Promise<Screened[]> =>
    screen(factors, { trajectories, seed }, async (points) => {
      const rows = await lanes.ask(points.map((point) => ({ ...point, countries })), seed);
      return rows.map((row) => fitted.map((at) => compared(row[at]!)));
    });
  const free = allFree();
  const groups = byMechanism(free);
  const mechanisms = await go(groups, "screen of mechanisms");
  const leading = mechanisms.slice(0, options.mechanisms).flatMap(({ id }) => groups.find((group) => group.id === id)!.parameters);
  const parameters = await go(oneByOne(leading), "screen of parameters");
  const chosen = parameters
    .filter(({ importance }) => importance > 0)
    .slice(0, options.most)
    .map(({ id }) => free.find(({ path }) => path === id)!);
  return { mechanisms, parameters, chosen };
}
