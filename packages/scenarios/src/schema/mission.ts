import { allocationRules, modalities, placeKinds } from "@truce/core";
import * as z from "zod";
import { isRecord } from "../check.ts";
import { either, fact, lever, moment, planned, series } from "../leaf.ts";
import { dial, id, people, share, text } from "./common.ts";

const head = (label: string) => series({ label, unit: "people", min: 0, integer: true, varies: true });
const ceiling = (label: string) => fact({ label, unit: "people", min: 0, varies: true });
const varying = (label: string, unit = "index") => lever({ label, unit, min: 0, max: 1, varies: true });

const benchmark = z.strictObject({
  measure: id,
  atLeast: lever({ label: "value from which it holds", unit: "unit of the measure" }).optional(),
  atMost: lever({ label: "value up to which it holds", unit: "unit of the measure" }).optional(),
});

/** A condition on what the mission's reviews find. */
const condition = benchmark.extend({
  for: lever({ label: "weeks in a row for which it must hold", unit: "weeks", min: 0 }).optional(),
  latest: planned("day from which it counts as met whatever is found").optional(),
});

const place = z.union([z.enum(placeKinds).exclude(["listed"]), z.array(id).min(1)]);

/** A trial: a random share of the communities. */
const trial = z.strictObject({
  share: lever({ label: "share of communities that the lot treats", unit: "share", min: 0, max: 1 }),
  within: place.optional(),
});

const task = z.strictObject({
  /** Which component, if the task has another name. */
  component: id.optional(),
  priority: lever({ label: "weight in the mission's effort", unit: "weight", min: 0, varies: true }),
  modality: z.enum(modalities).optional(),
  budget: lever({ label: "money beyond staff", unit: "million US$ a year", min: 0, varies: true }).optional(),
  where: either(isRecord, trial, place).optional(),
  from: planned("first day of the task").optional(),
  /** A day, or a condition on which the task ends. */
  until: either((raw) => isRecord(raw) && "measure" in raw, condition, planned("last day of the task")).optional(),
  when: condition.optional(),
  benchmark: benchmark.optional(),
  robustness: dial("authority to use force of this task, if not its phase's").optional(),
  clarity: dial("clarity of this task, if not its phase's").optional(),
  note: text.optional(),
});

const phase = z.strictObject({
  label: text,
  date: moment("date on which the phase begins; with a condition, the first on which it may"),
  when: condition.optional(),
  military: ceiling("ceiling on military personnel"),
  police: ceiling("ceiling on police personnel"),
  robustness: varying("0 consent and self-defence only to 1 all necessary means"),
  clarity: varying("clarity of the mandate, 0 ambiguous to 1 clear"),
  tasks: z.record(id, task).meta({ open: true }),
  note: text.optional(),
});

const contributor = z.strictObject({
  label: text,
  share: share("share of the uniformed strength"),
  equipment: share("equipment", "index"),
  training: share("training", "index"),
  caveats: share("national caveats, 0 none to 1 stays in camp", "index"),
  tolerance: people("deaths in twelve months that the public at home bears"),
  women: share("share of women"),
  conduct: share("conduct, 0 predatory to 1 exemplary", "index"),
  patience: lever({ label: "unpaid bills that it bears", unit: "weeks", min: 1 }).optional(),
  reinforcement: dial("share of its pledge that it would add if others leave", "share").optional(),
  dependence: share("dependence on reimbursement: comes sooner", "index").optional(),
  exposure: share("exposure to spill-over: comes sooner", "index").optional(),
  parliament: share("veto power of its parliament over deployments: comes later", "index").optional(),
  regional: share("closeness to the host, 0 far away to 1 a neighbour", "index").optional(),
  note: text.optional(),
});

export const mission = z.strictObject({
  id,
  label: text,
  start: moment("first day of the mission"),
  strength: z.strictObject({
    infantry: head("troops, staff officers and enablers"),
    police: head("all police, formed units included"),
    formedPolice: head("police in formed units"),
    observers: head("military observers"),
    civilians: head("international and national civilians"),
    engineers: head("of the troops, military engineers").optional(),
    medical: head("of the troops, medical units").optional(),
    sensors: head("of the troops, crews of drones and sensors").optional(),
  }),
  phases: z.record(id, phase),
  budget: series({ label: "assessed budget", unit: "million US$ a year", min: 0, varies: true }),
  funding: varying("share of the assessed budget that is paid", "share"),
  deployment: lever({
    label: "share of the available strength that really deploys (1 is history)",
    unit: "share",
    min: 0,
    max: 2,
    varies: true,
  }),
  lag: lever({ label: "extra lag of arrival", unit: "weeks", min: 0 }),
  allocation: z.enum(allocationRules).optional(),
  contributors: z.record(id, contributor),
  /** Days on which the mandate ends unless the Security Council renews it. */
  renewals: z.array(planned("day on which the mandate ends unless it is renewed")).optional(),
  pooled: dial("share of the budget that comes from a pooled fund", "share").optional(),
  commonTraining: dial("share of the gap in training that common exercises close", "share").optional(),
  note: text.optional(),
});
