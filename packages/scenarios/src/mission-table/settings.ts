import type { TaskSpec } from "@truce/core";
import { both, mission, without, withTask } from "./levers.ts";
import { reforms, withoutTasks } from "../patterns/variants.ts";
import type { Setting } from "./types.ts";

/** A mission without some tasks and with them, in every phase. */
export function offAndOn(...given: readonly TaskSpec[]): { readonly off: Setting; readonly on: Setting } {
  const label = ({ component, priority, budget }: TaskSpec): string =>
    `${component} at priority ${priority}${budget === undefined ? "" : ` and ${budget} million dollars a year`}`;
  return {
    off: { label: "none", change: without(...given.map(({ component }) => component)) },
    on: { label: given.map(label).join(", "), change: both(...given.map(withTask)) },
  };
}

const services = ["reliefFood", "reliefWater", "reliefShelter", "reliefMedical"];

/** Relief of every kind in every phase, with money. */
export const allRelief = both(...services.map((component) => withTask({ component, priority: 1, budget: 10 })));

/** Relief or none, for the rows that look at what it does to needs and to trust. */
export const relief = {
  off: { label: "none", change: without(...services) },
  on: { label: "priority 1 and 10 million dollars a year each", change: allRelief },
};

/** The same with nobody in uniform beside it. */
export const unescorted = {
  label: "the same, only assisted",
  change: both(
    ...services.map((component) => withTask({ component, priority: 1, budget: 10, modality: "assist" as const })),
  ),
};

/** The mission without tasks for police, justice and army. */
export const withoutReform = mission((m) => withoutTasks(m, reforms));
