// What the mission may do and does.

import { amount, category, f64, flag, i32, ref, share } from "../../kernel/column.ts";
import { allocationRules, modalities, placeKinds, staffCodes } from "./kinds.ts";

/** A task of the mandate in force during one phase. */
export const tasks = {
  phase: ref("phases", "Phase"),
  component: i32("Component of the mandate: place in the catalogue", "place"),
  priority: amount("Priority", "weight"),
  modality: category("Modality", modalities),
  staff: i32("Kinds of people it calls on: a bit for each", "code", { min: 0, max: staffCodes - 1 }),
  budget: amount("Money beyond staff", "million US dollars a year"),
  where: category("Where", placeKinds),
  from: f64("From week", "week", { initial: -1e9 }),
  until: f64("Until week", "week", { initial: 1e9 }),
  robustness: f64("Authority to use force of its own; −1 that of the phase", "share", { min: -1, max: 1, initial: -1 }),
  clarity: f64("Clarity of its own; −1 that of the phase", "share", { min: -1, max: 1, initial: -1 }),
  when: ref("conditions", "Condition on which it begins"),
  untilWhen: ref("conditions", "Condition on which it ends"),
  benchmark: ref("conditions", "Benchmark by which reviews judge it"),
  trial: i32("Trial that it is: a bit of `communities.trials`; −1 it is for everybody", "place", { min: -1, max: 7, initial: -1 }),
  treated: share("Share of communities that the lot gives the trial", 1),
  emphasis: amount("What reviews have made of its priority", "ratio", 1),
  open: flag("Under way this week"),
  authority: share("Authority to use force, as the contingents will use it"),
  coordination: share("Share of its effort left after coordination"),
} as const;

/** A task in a district: row = task × districts + district. */
export const effort = {
  listed: flag("Listed by name for this task"),
  people: amount("People at work this week", "people"),
  armed: amount("Of these, armed people in uniform", "people"),
  money: amount("Money at work this week", "million US dollars a week"),
} as const;

/** Phase of the mandate. */
export const phases = {
  firstTask: i32("First task of the phase; the last is before `lastTask`", "row"),
  lastTask: i32("Row after the last task of the phase", "row"),
  week: f64("From week", "week"),
  when: ref("conditions", "Condition on which it begins, from that week on"),
  military: amount("Military ceiling", "people"),
  police: amount("Police ceiling", "people"),
  robustness: share("Authority to use force"),
  clarity: share("Clarity", 0.7),
  adopted: flag("Adopted by the Security Council"),
} as const;

/** Assessed budget: steps. */
export const budgets = {
  week: f64("From week", "week"),
  perYear: amount("Assessed", "million US dollars a year"),
} as const;

/** Levers of a mandate that a plan may change by the week. */
export const plannedLevers = ["funding", "deployment", "military", "police", "robustness", "clarity", "priority", "budget"] as const;

/** A step of a plan: a lever of the mission, of a phase or of a task has this value from this week on. In order of week. */
export const plans = {
  what: category("Lever", plannedLevers),
  row: i32("Phase or task", "row"),
  week: f64("From week", "week"),
  value: amount("Value of the lever", "as the lever"),
} as const;

/** The mission as a whole: one row, also when there is none. */
export const mission = {
  exists: flag("There is a mission"),
  active: flag("The mission is in the country"),
  start: f64("Start", "week"),
  phase: ref("phases", "Phase in force"),
  military: amount("Military ceiling in force", "people"),
  police: amount("Police ceiling in force", "people"),
  robustness: share("Authority to use force, as the contingents will use it"),
  clarity: share("Clarity of the mandate as it is understood"),
  coordination: share("Share of effort left after coordination", 1),
  allocation: category("Rule that places units", allocationRules),
  funding: share("Share of the assessed budget that is paid", 1),
  deployment: share("Share of available strength that deploys", 1),
  lag: amount("Extra arrival lag", "weeks"),
  pooled: share("Share of the budget that comes from a pooled fund"),
  commonTraining: share("Share of the gap in training that common exercises close"),
  lapsed: flag("The mandate has ended and is not renewed yet"),
  lapsedWeeks: amount("Time without a mandate this week", "weeks"),
  ended: flag("The Security Council let it end"),
  strength: amount("Uniformed people", "people"),
  civilians: amount("Civilian staff", "people"),
  received: amount("Money received this week", "million US dollars"),
  cash: amount("Money in hand", "million US dollars"),
  returned: amount("Money returned to member states this week", "million US dollars"),
  cost: amount("Spent this week", "million US dollars"),
  liquidity: share("Share of planned spending that can be paid", 1),
  casualties: amount("Peacekeepers killed by violence this week", "deaths"),
  legitimacy: share("Mean trust of the people", 0.5),
  access: share("Access granted by the host", 1),
  expelled: flag("Asked to leave"),
  noticeWeeks: amount("Weeks since it was asked to leave", "weeks"),
  lowConsent: amount("Weeks of very low consent", "weeks"),
} as const;
