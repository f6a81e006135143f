import * as z from "zod";
import { fact, lever, moment, planned, series } from "../leaf.ts";
import { id, people, share, text } from "./common.ts";

const head = (label: string) => series({ label, unit: "people", min: 0, integer: true, varies: true });
const ceiling = (label: string) => fact({ label, unit: "people", min: 0, varies: true });
const varying = (label: string, unit = "index") => lever({ label, unit, min: 0, max: 1, varies: true });

const task = z.strictObject({
  /** Which component, if the task has another name. */
  component: id.optional(),
  priority: lever({ label: "weight in the mission's effort", unit: "weight", min: 0, varies: true }),
  modality: z.enum(["monitor", "assist", "secure"]).optional(),
  budget: lever({ label: "money beyond staff", unit: "million US$ a year", min: 0, varies: true }).optional(),
  where: z.union([z.enum(["everywhere", "mostViolentThird", "border", "capital"]), z.array(id).min(1)]).optional(),
  from: planned("first day of the task").optional(),
  until: planned("last day of the task").optional(),
  note: text.optional(),
});

const phase = z.strictObject({
  label: text,
  date: moment("date on which the phase begins"),
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
  allocation: z.enum(["static", "reactive", "predictive"]).optional(),
  contributors: z.record(id, contributor),
  note: text.optional(),
});
