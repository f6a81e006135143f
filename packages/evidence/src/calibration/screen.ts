import { rootKey, Stream } from "@truce/core/kernel";
import { morrisDesign, morrisEffects, scalesOf } from "@truce/statistics";
import { valueAt, type Free } from "./free.ts";

/** What is moved together in a screen: all parameters of a mechanism, or one parameter. */
export interface Factor {
  readonly id: string;
  readonly parameters: readonly Free[];
}

/** Parameters by the mechanism that they belong to. */
export function byMechanism(free: readonly Free[]): Factor[] {
  const groups = new Map<string, Free[]>();
  for (const parameter of free) {
    const id = parameter.path.split(".")[0]!;
    groups.set(id, [...(groups.get(id) ?? []), parameter]);
  }
  return [...groups].map(([id, parameters]) => ({ id, parameters }));
}

export const oneByOne = (free: readonly Free[]): Factor[] => free.map((parameter) => ({ id: parameter.path, parameters: [parameter] }));

export interface ScreenPoint {
  /** Values by path. */
  readonly parameters: Readonly<Record<string, number>>;
  /** The same along a trajectory, so that it cancels in an effect. */
  readonly luck: string;
}

export interface Screened {
  readonly id: string;
  /** Mean over outcomes of the mean size of effects, each outcome in units of its spread over the screen. */
  readonly importance: number;
  /** The same by outcome; NaN where it never could be read. */
  readonly effects: readonly number[];
}

/**
 * Morris screen (1991; groups as Campolongo, Cariboni and Saltelli 2007): mean size of elementary effects. In a group, half of the parameters, by
 * lot and anew in each trajectory, go down when the others go up, so that opposite effects do not cancel always.
 * @param outcomes of each point, NaN where there is none
 */
export async function screen(
  factors: readonly Factor[],
  { trajectories, seed }: { readonly trajectories: number; readonly seed: string },
  outcomes: (points: readonly ScreenPoint[]) => Promise<readonly (readonly number[])[]>,
): Promise<Screened[]> {
  const design = morrisDesign(factors.length, trajectories, seed);
  const stream = new Stream(rootKey(seed), "directions");
  const points = design.points.map((point, row) => {
    const trajectory = Math.floor(row / (factors.length + 1));
    stream.seek(trajectory);
    const values = factors.flatMap(({ parameters }, factor) =>
      parameters.map((free, at) => {
        const down = parameters.length > 1 && stream.unit(factor, at) < 0.5;
        return [free.path, valueAt(free, down ? 1 - point[factor]! : point[factor]!)] as const;
      }),
    );
    return { parameters: Object.fromEntries(values), luck: `${seed} ${trajectory}` };
  });
  const rows = await outcomes(points);
  const count = rows[0]!.length;
  const scales = scalesOf(rows, count);
  const sizes = Array.from({ length: count }, (_, outcome) => {
    const effects = morrisEffects(design, rows.map((row) => row[outcome]!), { resamples: 0 }).effects;
    return effects.map(({ muStar }) => (scales[outcome]! > 0 ? muStar.value / scales[outcome]! : NaN));
  });
  return factors
    .map(({ id }, factor) => {
      const effects = sizes.map((of) => of[factor]!);
      const known = effects.filter(Number.isFinite);
      return { id, effects, importance: known.length === 0 ? 0 : known.reduce((sum, size) => sum + size, 0) / known.length };
    })
    .toSorted((a, b) => b.importance - a.importance);
}
