import type { Mechanism } from "../kernel/mechanism.ts";
import type { Parameters, Values } from "../kernel/parameter.ts";
import { type ReferenceKey, references } from "../model/references.ts";
import type { Modality } from "../model/spec.ts";
import { deliveredWork, mechanism, modalities, schema, unitKinds } from "../model/tables.ts";

export type UnitKind = (typeof unitKinds)[number];
export type WorkColumn = keyof (typeof schema)["tables"]["work"];

/** What one task brings to one district this week. */
export interface Effort {
  /** All people at work. */
  readonly people: number;
  /** Those of them who are armed and in uniform. */
  readonly armed: number;
  /** Million US dollars a week. */
  readonly money: number;
  /** Will and permission to use force: 0 watching only to 1 all necessary means. */
  readonly authority: number;
  /** 1 hands on (assist or secure), 0 watching only (monitor). */
  readonly handsOn: number;
}

export interface ComponentDeclaration<P extends Parameters, A extends WorkColumn> {
  /** The name that a scenario file uses. */
  readonly id: string;
  readonly title: string;
  /** What it does, how it is meant to help, and what is known to fail. */
  readonly summary: string;
  /** Keys of the bibliography; a file from outside names its sources in the summary. */
  readonly cites: readonly ReferenceKey[];
  /** True where nothing published says how large its effects are. */
  readonly speculative?: boolean;
  /** Who does it; nobody if it is money only. */
  readonly staff: readonly UnitKind[];
  /** Who joins when the task is to be secured by the mission itself. */
  readonly secured?: readonly UnitKind[];
  /** What a task means that does not say whether to monitor, assist or secure. */
  readonly modality: Modality;
  /** The only columns of `work` it can touch, and only by adding. */
  readonly adds: readonly A[];
  readonly parameters: P;
  /** Called only where there are people or money; must add nothing negative. */
  readonly apply: (add: (column: A, amount: number) => void, effort: Effort, parameters: Values<P>) => void;
}

/** A component in its place in the catalogue: a mechanism like any other, called `<id>Task`. */
export interface Component extends Mechanism {
  readonly component: string;
  readonly place: number;
  readonly staff: readonly UnitKind[];
  readonly secured: readonly UnitKind[];
  readonly modality: Modality;
  readonly adds: readonly WorkColumn[];
}

/** A component that waits for its place in the catalogue. */
export type Unplaced = (place: number) => Component;

/** How much force a modality allows: monitor none, assist half, secure all that the mandate does (codes of `modalities`). */
export function authorityOf(robustness: number, modality: number): number {
  return (robustness * modality) / 2;
}

/**
 * A mandate component turns people and money at work into columns of `work`, and nothing else: it cannot reach an outcome.
 * Mandates change effort, mechanisms change outcomes. Components only add, so their order does not matter, and no effort adds
 * exactly nothing.
 */
export function component<const P extends Parameters, const A extends WorkColumn>(d: ComponentDeclaration<P, A>): Unplaced {
  checkNames(d);
  return (place) => {
    const inTrials = d.adds.filter((name) => (deliveredWork as readonly string[]).includes(name)) as unknown as (typeof deliveredWork)[number][];
    const card = mechanism({
      id: `${d.id}Task`,
      title: d.title,
      summary: d.summary,
      cites: d.cites,
      ...(d.speculative === undefined ? {} : { speculative: d.speculative }),
      parameters: d.parameters,
      ...(inTrials.length > 0 ? { sequential: "it adds to each row of two tables by itself, so order cannot matter" } : { over: "work" as const }),
      reads: {
        tasks: ["component", "open", "modality", "authority", ...(inTrials.length > 0 ? (["trial"] as const) : [])],
        effort: ["people", "armed", "money"],
        phases: ["firstTask", "lastTask"],
        mission: ["active", "phase"],
      },
      changes: { work: d.adds, ...(inTrials.length > 0 ? { trialWork: inTrials } : {}) },
      run({ tasks: t, effort: e, phases, mission: m, work, trialWork }, p, { from: first, to: last }) {
        if (m.active[0] === 0) return;
        const from = inTrials.length > 0 ? 0 : first;
        const to = inTrials.length > 0 ? work.n : last;
        const phase = m.phase[0];
        const columns = work as unknown as Readonly<Record<A, Float64Array>>;
        const parts = trialWork as unknown as Readonly<Partial<Record<A, Float64Array>>>;
        const end = phases.lastTask[phase];
        // Most components have no task that is open: nothing to prepare for them.
        let k = phases.firstTask[phase];
        while (k < end && (t.component[k] !== place || t.open[k] === 0)) k++;
        if (k >= end) return;
        const at = { district: 0, trial: -1 };
        const add = adder(d.id, columns, parts, work.n, at);
        for (; k < end; k++) {
          if (t.component[k] !== place || t.open[k] === 0) continue;
          at.trial = inTrials.length > 0 ? t.trial[k] : -1;
          const authority = authorityOf(t.authority[k], t.modality[k]);
          const now = { people: 0, armed: 0, money: 0, authority, handsOn: t.modality[k] > 0 ? 1 : 0 };
          for (let district = from; district < to; district++) {
            const row = k * work.n + district;
            now.people = e.people[row];
            now.armed = e.armed[row];
            now.money = e.money[row];
            if (!(now.people > 0 || now.money > 0)) continue;
            at.district = district;
            d.apply(add, now, p as Values<P>);
          }
        }
      },
    });
    return {
      ...card,
      component: d.id, place, staff: d.staff, secured: d.secured ?? [], modality: d.modality, adds: d.adds,
    };
  };
}

/** How a component adds to the district, and the trial if not −1, that it is at. */
function adder<A extends string>(
  id: string,
  columns: Readonly<Record<A, Float64Array>>,
  parts: Readonly<Partial<Record<A, Float64Array>>>,
  districts: number,
  at: { readonly district: number; readonly trial: number },
): (column: A, amount: number) => void {
  return (column, amount) => {
    if (!(amount >= 0)) throw new RangeError(`component "${id}" may only add, but gave ${amount} to work.${column}`);
    columns[column][at.district]! += amount;
    if (at.trial < 0) return;
    const part = parts[column];
    if (part !== undefined) part[at.trial * districts + at.district]! += amount;
  };
}

/**
 * The component of this id.
 * @throws RangeError that names those there are
 */
export function componentNamed(id: string, components: readonly Component[]): Component {
  const found = components.find((c) => c.component === id);
  if (found !== undefined) return found;
  throw new RangeError(`there is no mandate component "${id}"; there are: ${components.map((c) => c.component).join(", ")}`);
}

/** A file that nobody type-checks may hold names that do not exist. @throws TypeError that names all of them */
function checkNames({ id, staff, secured = [], modality, adds, cites }: Omit<ComponentDeclaration<Parameters, WorkColumn>, "apply">): void {
  const problems = [
    ...unknown("kind of staff", [...staff, ...secured], unitKinds),
    ...unknown("modality", [modality], modalities),
    ...unknown("column of work", adds, Object.keys(schema.tables.work)),
    ...unknown("work in the bibliography", cites, Object.keys(references)),
  ];
  if (problems.length > 0) throw new TypeError(`component "${id}": ${problems.join("; ")}`);
}

function unknown(what: string, names: readonly string[], known: readonly string[]): string[] {
  const wrong = names.filter((name) => !known.includes(name));
  if (wrong.length === 0) return [];
  const some = known.length > 60 ? "" : `; there are: ${known.join(", ")}`;
  return [`there is no ${what} called ${wrong.map((name) => `"${name}"`).join(", ")}${some}`];
}
