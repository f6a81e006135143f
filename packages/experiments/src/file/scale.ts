import type { CountrySpec, MissionSpec, StrengthSpec } from "@truce/core";
import type { Arm, Scale } from "../types.ts";

/** A country whose mission has so many times the people and the money, and the same text. People stay whole. */
export function scaledCountry(spec: CountrySpec, scale: Scale | undefined): CountrySpec {
  return scale === undefined || spec.mission === null ? spec : { ...spec, mission: scaledMission(spec.mission, scale) };
}

/** What an arm makes of its mission, times a further scale. */
export function timesScale({ scale = same }: Pick<Arm, "scale">, { people, money }: Scale): Scale {
  return { people: scale.people * people, money: scale.money * money };
}

const same: Scale = { people: 1, money: 1 };

/** Strength by kind and ceilings times `people`; the assessed budget and that of every task times `money`; plans of them too. */
function scaledMission(mission: MissionSpec, scale: Scale): MissionSpec {
  const heads = (count: number): number => Math.round(count * scale.people);
  const money = (amount: number): number => amount * scale.money;
  const steps = (list: readonly { readonly week: number; readonly value: number }[] | undefined, to: typeof money) =>
    list?.map(({ week, value }) => ({ week, value: to(value) }));
  return {
    ...mission,
    strength: mission.strength.map(({ week, ...kinds }) => ({ week, ...mapped(kinds, heads) })),
    budget: mission.budget.map(({ week, perYear }) => ({ week, perYear: money(perYear) })),
    phases: mission.phases.map((phase) => ({
      ...phase,
      military: heads(phase.military),
      police: heads(phase.police),
      ...(phase.plan !== undefined && {
        plan: {
          ...phase.plan,
          ...present({ military: steps(phase.plan.military, heads), police: steps(phase.plan.police, heads) }),
        },
      }),
      tasks: phase.tasks.map((task) => ({
        ...task,
        ...(task.budget !== undefined && { budget: money(task.budget) }),
        ...(task.plan !== undefined && {
          plan: { ...task.plan, ...present({ budget: steps(task.plan.budget, money) }) },
        }),
      })),
    })),
  };
}

function mapped(kinds: Omit<StrengthSpec, "week">, to: (count: number) => number): Omit<StrengthSpec, "week"> {
  return Object.fromEntries(Object.entries(kinds).map(([kind, count]) => [kind, to(count)])) as typeof kinds;
}

function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
