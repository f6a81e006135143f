import { endAt } from "../../../patterns/variants.ts";
import { both, mission, threat } from "../../levers.ts";
import {
  afterTheWar,
  beforeAnyWar,
  buildingOn,
  fragilePeace,
  holding,
  openWar,
  sensorsIdle,
  watching,
} from "../../scenes.ts";
import { unescorted } from "../../settings.ts";
import type { Scene, Setting, Window } from "../../types.ts";
import { benchmarked } from "../f8-review.ts";

type Change = NonNullable<Setting["change"]>;

/** The same country with half as many communities, looked at for five years at most; perhaps with something more. */
const small = (
  scene: Scene,
  more?: { readonly id: string; readonly what: string; readonly change: Change },
): Scene => ({
  ...scene,
  id: `${more?.id ?? scene.id}, small`,
  label: more === undefined ? scene.label : `${scene.label}; ${more.what}`,
  why: `${scene.why}; drawn coarsely and not looked at for long`,
  set: ["communities=120"],
  ...(more !== undefined && { change: both(scene.change ?? ((spec) => spec), more.change) }),
});

export const held = small(holding);
export const idle = small(watching);
export const fragile = small(fragilePeace);
export const building = small(buildingOn);
export const before = small(beforeAnyWar);
export const wholeMandate = small(afterTheWar);
export const drones = small(sensorsIdle);

export const predicted = small(openWar, {
  id: "placed by prediction",
  what: "units go where trouble is foreseen",
  change: mission((m) => ({ ...m, allocation: "predictive" })),
});
export const unguardedRelief = small(watching, {
  id: "unguarded relief",
  what: "relief has money and no escort",
  change: unescorted.change,
});
export const reviewed = small(afterTheWar, {
  id: "benchmarks",
  what: "six tasks have benchmarks",
  change: benchmarked,
});
export const slandered = small(holding, {
  id: "slandered",
  what: "somebody spreads hostile information",
  change: threat("information"),
});
export const infiltrated = small(holding, {
  id: "infiltrated",
  what: "foreign terrorists feed a rebel group",
  change: threat("terrorism", "lurd"),
});
export const leaving = small(buildingOn, {
  id: "building, then exit",
  what: "sent home after three years",
  change: mission((m) => endAt(m, 173)),
});

/** Two and a half years after the mission has arrived, the fifth year, and the years around the early exit. */
export const early: Window = { from: 69, to: 208 };
export const late: Window = { from: 208, to: 260 };
export const atPost: Window = { from: -52, to: 0, since: "exit" };
export const gone: Window = { from: 0, to: 52, since: "exit" };
