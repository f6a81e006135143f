import type { TaskSpec } from "@truce/core";
import { amount, flow, level, portion, shows, stock, staysWithin } from "../../observe.ts";
import type { Observable, Scene } from "../../types.ts";
import { early, late } from "./scenes.ts";

/** What is expected of one component, written down before it was run. */
export interface Declared {
  readonly component: string;
  readonly scene: Scene;
  /** The task where it is given; without one the scene has it and it is taken out. */
  readonly task?: Omit<TaskSpec, "component">;
  readonly claim: string;
  /** Decides. */
  readonly decides: Observable;
  /** What else the card says, and what the task harms or takes from others. */
  readonly beside: readonly Observable[];
  /** What was found by looking at the chain where the effect is not shown. */
  readonly finding?: string;
}

type Draft = Parameters<typeof shows>[0];

/** As small as surveys of a thousand people can see. */
export const surveyed = (draft: Draft, source: string): Observable =>
  staysWithin(0.03, "three points: what surveys see", draft, source);
/** As small as studies of violence can tell from nothing. */
export const uncounted = (draft: Draft, source: string): Observable =>
  staysWithin(0.1, "one in ten: studies cannot tell less from nothing", draft, source);

export const killed = flow("civilians killed", "civilianDeaths", early);
export const killedByRebels = flow("civilians killed by rebels", "civilianDeaths.rebel", early);
export const killedByState = flow("civilians killed by state forces", "civilianDeaths.state", early);
export const answered = portion("share of attacks answered", "answered", "incidents", early);
export const known = portion("share of incidents that the mission learns of", "known", "incidents", early);
export const warned = portion("share of attacks warned of in time", "warnings", "incidents", early);
export const agreed = level("time under an agreement", "agreed", early);
export const abuses = flow("abuses by state forces", "abuses", late);
export const homicides = flow("homicides", "crime", late);
export const consent = level("consent", "consent", late);
export const conduct = level("conduct of the police", "policeConduct", late);
export const trustInPolice = level("trust in the police", "trustInPolice", late);
export const trustInMission = level("trust in the mission", "trustInMission", late);
export const reporting = level("willingness to report", "reporting", late);
export const courts = level("court capacity", "courtCapacity", late);
export const ownCourts = level("courts' own capacity", "courtCapacity.own", late);
export const lentToCourts = level("capacity lent to courts", "courtCapacity.lent", late);
export const participation = level("participation", "participation", late);
export const disputes = flow("open disputes", "disputes", late, { unit: "ln" });
export const diverted = flow("relief taken by armed groups", "aidDiverted", early);
export const fighters = stock("fighters under arms", "fighters", late);
export const officers = stock("officers at full skill", "policeCapacity", late);
export const unmet = (service: string): Draft => level(`unmet need: ${service}`, `unmetNeed.${service}`, early);
export const ties = level("ties to commanders", "tiesToCommanders", late);

/** Whom the task takes people from, in a scene whose other tasks are these. Nobody published how much: the model is to show. */
const crowding = "Autesserre 2010: what one task gets, another misses";
export const takes = {
  patrols: shows(level("coverage by peacekeepers", "coverage", early), crowding),
  demobilisation: shows(
    amount(
      "people demobilised",
      "demobilised",
      late,
      1000,
      "a hundredth of the people whom the programme in Liberia registered",
    ),
    crowding,
  ),
  relief: shows(level("unmet needs a person", "unmetNeed", early, { unit: "needs" }), crowding),
  courts: shows(courts, crowding),
  observers: shows(known, crowding),
  money: shows(level("plans that are paid", "plansPaid", late), crowding),
} as const;
