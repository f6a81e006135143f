import type { ReadonlyColumn } from "../kernel/column.ts";
import { num } from "../kernel/parameter.ts";
import { weeksPerYear } from "../model/rules.ts";
import { deliveredWork, mechanism, placeKinds, schema, staffCodes, unitKindCount, unitKinds } from "../model/tables.ts";

const everywhere = placeKinds.indexOf("everywhere");
const mostViolentThird = placeKinds.indexOf("mostViolentThird");
const border = placeKinds.indexOf("border");
const capital = placeKinds.indexOf("capital");
const listed = placeKinds.indexOf("listed");
const largestTowns = placeKinds.indexOf("largestTowns");
const mostDisplacedThird = placeKinds.indexOf("mostDisplacedThird");
const richestThird = placeKinds.indexOf("richestThird");
const third = 1 / 3;
const infantry = unitKinds.indexOf("infantry");
const formedPolice = unitKinds.indexOf("formedPolice");
const civilAffairs = unitKinds.indexOf("civilAffairs");

/** Codes of the kinds of people in each value of `tasks.staff`, in which every kind has a bit. */
const kindsIn: readonly (readonly number[])[] = Array.from({ length: staffCodes }, (_, code) =>
  unitKinds.flatMap((_kind, kind) => ((code >> kind) & 1) === 1 ? [kind] : []),
);

/** Part of a pool of people that a task gets: its priority among all that draw on the same pool. */
export function shareOf(priority: number, allPriorities: number): number {
  return allPriorities > 0 ? priority / allPriorities : 0;
}

/** Marks the third of districts with most of something; ties go to the more populous and then to the first. */
export function worstThird(known: ArrayLike<number>, people: ArrayLike<number>, districts: number): Uint8Array {
  const order = Array.from({ length: districts }, (_, k) => k);
  order.sort((a, b) => known[b]! - known[a]! || people[b]! - people[a]! || a - b);
  const marks = new Uint8Array(districts);
  for (let i = 0; i < districts * third; i++) marks[order[i]!] = 1;
  return marks;
}

/** Of the people in a district, those whom a task is for: all, or in a trial (not −1) the treated. */
function reached(treated: ReadonlyColumn, trial: number, districts: number, district: number): number {
  return trial < 0 ? 1 : treated[trial * districts + district]!;
}

export const clearWork = mechanism({
  id: "clearWork",
  title: "Nobody has worked yet",
  summary: "The work of the week starts at zero; components of the mandate add to it. Nothing is decided here.",
  cites: [],
  sequential: "it clears two tables and looks at nothing, so order cannot matter",
  changes: { work: Object.keys(schema.tables.work) as (keyof typeof schema.tables.work)[], trialWork: deliveredWork },
  run({ work, trialWork }) {
    for (const column of [...Object.values(work), ...Object.values(trialWork)]) if (typeof column !== "number") column.fill(0);
  },
});

export const effort = mechanism({
  id: "effort",
  title: "Who works on what",
  summary:
    "In each district the people there are shared among the tasks that need their kind, by priority; what coordination costs and " +
    "where the host lets nobody in is lost. Programme money goes where the task applies, by population. Whoever has no task does " +
    "nothing, and a long list of tasks means little of each (Howard 2008; Autesserre 2010). The worst districts are those the mission " +
    "knows of, not those that are worst. A trial works with the same people for fewer communities.",
  cites: ["howard2008", "autesserre2010", "diSalvatore2022", "ruggeri2017"],
  parameters: {
    substantive: num({ default: 0.35, max: 1, plausible: [0.2, 0.5], unit: "share", label: "Civilian staff who work on tasks rather than on administration and supply", evidence: "assumed" }),
  },
  over: "effort",
  reads: {
    tasks: ["open", "component", "priority", "emphasis", "staff", "budget", "where", "trial", "coordination"],
    effort: ["listed"],
    trialWork: ["share"],
    units: ["strength", "readiness"],
    districts: ["people", "border", "capital", "access", "urban", "guests", "resources"],
    knowledge: ["incidents"],
    phases: ["firstTask", "lastTask"],
    mission: ["active", "phase", "liquidity"],
  },
  writes: { effort: ["people", "armed", "money"] },
  run({ tasks: t, effort: e, trialWork, units: u, districts: d, knowledge, phases, mission: m }, p, { from, to }) {
    e.people.fill(0, from, to);
    e.armed.fill(0, from, to);
    e.money.fill(0, from, to);
    if (m.active[0] === 0) return;
    const phase = m.phase[0];
    const active: number[] = [];
    for (let k = phases.firstTask[phase], end = phases.lastTask[phase]; k < end; k++)
      if (t.open[k] === 1 && t.component[k] >= 0) active.push(k);
    if (active.length === 0) return;
    const size = d.n;
    // Where each active task applies, how many people live there, and by how many priorities each pool of people is claimed.
    const marks = new Uint8Array(active.length * size);
    const inhabitants = new Float64Array(active.length);
    const claims = new Float64Array(size * unitKindCount);
    const thirds: (Uint8Array | undefined)[] = [];
    for (let a = 0; a < active.length; a++) {
      const k = active[a]!;
      const where = t.where[k];
      const staff = kindsIn[t.staff[k]]!;
      const ranked = where === mostViolentThird || where === largestTowns || where === mostDisplacedThird || where === richestThird;
      if (ranked)
        thirds[where] ??= worstThird(
          where === mostViolentThird ? knowledge.incidents
          : where === mostDisplacedThird ? d.guests
          : where === richestThird ? d.resources
          : Array.from({ length: size }, (_, district) => d.people[district] * d.urban[district]),
          d.people,
          size,
        );
      for (let district = 0; district < size; district++) {
        const applies =
          where === everywhere ||
          (ranked && thirds[where]![district] === 1) ||
          (where === border && d.border[district] > 0) ||
          (where === capital && d.capital[district] === 1) ||
          (where === listed && e.listed[k * size + district] === 1);
        const part = applies ? reached(trialWork.share, t.trial[k], size, district) : 0;
        if (part === 0) continue;
        marks[a * size + district] = 1;
        inhabitants[a]! += part * d.people[district];
        for (let j = 0; j < staff.length; j++) claims[district * unitKindCount + staff[j]!]! += t.priority[k] * t.emphasis[k];
      }
    }
    for (let a = 0; a < active.length; a++) {
      const k = active[a]!;
      const staff = kindsIn[t.staff[k]]!;
      const perInhabitant = inhabitants[a]! > 0 ? (((t.budget[k] * t.emphasis[k]) / weeksPerYear) * m.liquidity[0]) / inhabitants[a]! : 0;
      const last = Math.min(to, (k + 1) * size);
      for (let row = Math.max(from, k * size); row < last; row++) {
        const district = row - k * size;
        if (marks[a * size + district] === 0) continue;
        let people = 0, armed = 0;
        for (let j = 0; j < staff.length; j++) {
          const kind = staff[j]!;
          const unit = district * unitKindCount + kind;
          const able = u.strength[unit] * u.readiness[unit] * (kind === civilAffairs ? p.substantive : 1);
          const working = able * shareOf(t.priority[k] * t.emphasis[k], claims[unit]!);
          people += working;
          if (kind === infantry || kind === formedPolice) armed += working;
        }
        const left = t.coordination[k] * d.access[district];
        e.people[row] = people * left;
        e.armed[row] = armed * left;
        e.money[row] = perInhabitant * reached(trialWork.share, t.trial[k], size, district) * d.people[district] * d.access[district];
      }
    }
  },
});
