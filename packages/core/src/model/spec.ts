import type { actorKinds, allocationRules, groupKinds, modalities, placeKinds, shockKinds, threatKinds } from "./tables/kinds.ts";

/**
 * What the engine needs to know of a country, in plain numbers: no sources, no dates, no file format.
 * `@truce/scenarios` turns a sourced scenario file into this; embedding programs may build it directly.
 * Weeks count from the start of the run; shares lie in 0 to 1; money is million US dollars.
 */
export interface CountrySpec {
  readonly id: string;
  readonly title: string;
  /** Length of a run, weeks. */
  readonly weeks: number;
  /** Length of one tick, weeks (1 by default; 0.5 halves it). */
  readonly step?: number;
  /** How many communities to lay out over the districts (each is one social group in one place). */
  readonly communities: number;
  /** People displaced by the war before the run begins; they come from where armed groups stand. */
  readonly displaced?: number;
  readonly socialGroups: readonly SocialGroupSpec[];
  readonly districts: readonly DistrictSpec[];
  readonly abroad: readonly AbroadSpec[];
  readonly state: StateSpec;
  readonly armedGroups: readonly ArmedGroupSpec[];
  readonly actors: readonly ActorSpec[];
  readonly relations: readonly RelationSpec[];
  readonly agreements: readonly AgreementSpec[];
  /** Regional or other forces that are there with or without the mission. */
  readonly forces: readonly OtherForceSpec[];
  /** The peacekeeping mission; `null` is the country without it. */
  readonly mission: MissionSpec | null;
  readonly shocks: readonly ShockSpec[];
  /** Adversaries beside the armed groups; speculative, none if left out. */
  readonly threats?: readonly ThreatSpec[];
  /** How far the run begins in the middle of a war: 0 at peace to 1 (if left out). */
  readonly war?: number;
  /** Years for which its parties have fought without victory when the run begins; 0 if left out. */
  readonly yearsOfWar?: number;
  /** Rivalry added between all members of the Security Council, 0 (if left out) to 1: all are each other's enemies. */
  readonly rivalry?: number;
  /** Overrides of model parameters by path, e.g. `{ "trust.badNews": 3 }`. */
  readonly parameters?: Readonly<Record<string, number>>;
}

export interface SocialGroupSpec {
  readonly id: string;
  readonly label: string;
  /** Share of this group in political power at the start, 0 excluded to 1 dominant (Cederman, Wimmer and Min 2010). */
  readonly power: number;
  /** Grievance against the state at the start. */
  readonly grievance?: number;
}

export interface DistrictSpec {
  readonly id: string;
  readonly label: string;
  readonly population: number;
  /** Square kilometres. */
  readonly area: number;
  readonly neighbours: readonly string[];
  /** Ids of countries in `abroad` that this district touches. */
  readonly borders: readonly string[];
  readonly capital: boolean;
  /** Share of people living in towns. */
  readonly urban: number;
  /** Difficulty of ground, 0 open to 1 closed. */
  readonly terrain: number;
  /** Passability of roads, 0 none to 1 all-weather. */
  readonly roads: number;
  /** Lootable resources (diamonds, gold, timber, rubber), 0 none to 1 rich. */
  readonly resources: number;
  /** Reach of the state at the start, 0 none to 1 full. */
  readonly statePresence: number;
  /** Share of each social group in the population, by id; shares are normalised. */
  readonly socialGroups: Readonly<Record<string, number>>;
}

export interface AbroadSpec {
  readonly id: string;
  readonly label: string;
}

export interface StateSpec {
  /** Id of the actor that governs at the start. */
  readonly government: string;
  /** Exclusionary ideology of those who govern: 0 none to 1 another people is the enemy to be destroyed. 0 if left out. */
  readonly ideology?: number;
  /** Commitment of the government to settle rather than fight at the start, 0 to 1; 0.1 if left out. */
  readonly commitment?: number;
  /** The government's willingness to have a mission and to work with it, with neither need nor grudge. */
  readonly willingness?: number;
  /** Ministries: what the government is able to do, apart from what it wants. Local administration's if left out. */
  readonly ministries?: InstitutionSpec;
  readonly army: ServiceSpec;
  readonly police: ServiceSpec;
  readonly intelligence: ServiceSpec;
  readonly courts: InstitutionSpec;
  readonly corrections: InstitutionSpec;
  readonly oversight: InstitutionSpec;
  readonly localAdministration: InstitutionSpec;
}

export interface ServiceSpec {
  /** People in service at the start. */
  readonly strength: number;
  /** Planned strength after reform. */
  readonly target: number;
  readonly skill: number;
  readonly equipment: number;
  /** Human-rights conduct, 0 predatory to 1 exemplary. */
  readonly conduct: number;
  /** Share of abuses that go unpunished. */
  readonly impunity: number;
  /** Loyalty to the government rather than to a patron or a part of the people; 0.5 if left out. */
  readonly loyalty?: number;
  /** Share of women. */
  readonly women: number;
  /** Pay owed at the start, weeks. */
  readonly payArrears?: number;
  /** Share of strength by district; empty means by population and state presence. */
  readonly districts: Readonly<Record<string, number>>;
}

export interface InstitutionSpec {
  readonly capacity: number;
  readonly integrity: number;
}

export type ArmedGroupKind = (typeof groupKinds)[number];

export interface ArmedGroupSpec {
  readonly id: string;
  readonly label: string;
  readonly kind: ArmedGroupKind;
  readonly fighters: number;
  /** Social group it recruits from. */
  readonly socialGroup: string;
  /** Share of fighters by district; normalised. */
  readonly districts: Readonly<Record<string, number>>;
  /** Actor that leads it. */
  readonly leadership: string;
  /** Actor that pays or arms it (also the host government), or null. */
  readonly sponsor: string | null;
  /** Strength of that sponsorship, 0 to 1. */
  readonly sponsorship: number;
  readonly cohesion: number;
  /** Restraint towards civilians, 0 none to 1 full. */
  readonly restraint: number;
  /** Exclusionary ideology of its leaders: 0 none to 1 another people is the enemy to be destroyed. 0 if left out. */
  readonly ideology?: number;
  /** Commitment of its leaders to settle rather than fight at the start, 0 to 1; 0.05 if left out. */
  readonly commitment?: number;
  /** True for groups on the government's side. */
  readonly progovernment: boolean;
}

export type ActorKind = (typeof actorKinds)[number];

export interface ActorSpec {
  readonly id: string;
  readonly label: string;
  readonly kind: ActorKind;
  /** Influence on others, 0 to 1. */
  readonly leverage: number;
  /** Can veto resolutions of the Security Council. */
  readonly veto?: boolean;
  /** Will to see a settlement, 0 to 1. */
  readonly will: number;
}

export interface RelationSpec {
  readonly from: string;
  readonly to: string;
  /** −1 hostile to 1 allied. */
  readonly alignment: number;
  /** Material support from one to the other, 0 to 1. */
  readonly sponsorship: number;
}

export interface AgreementSpec {
  readonly id: string;
  readonly label: string;
  /** Week in which it is signed: a fact of the scenario; whether it holds is for the model. */
  readonly week: number;
  /** From that week on it is signed as soon as all parties want it, not in it. */
  readonly whenReady?: boolean;
  /** Ids of armed groups that are parties beside the government. */
  readonly parties: readonly string[];
  /** Share of power promised to each party by armed group id; the rest stays with the government's side. */
  readonly powerShare: Readonly<Record<string, number>>;
  /** "mission", the id of another force, or null. */
  readonly guarantor: string | null;
}

export interface OtherForceSpec {
  readonly id: string;
  readonly label: string;
  /** Strength over time: step function by week. */
  readonly strength: readonly { readonly week: number; readonly people: number }[];
  /** Districts where it stands, with shares; empty means the capital. */
  readonly districts: Readonly<Record<string, number>>;
  readonly robustness: number;
  readonly equipment: number;
  readonly training: number;
  /** If the mission takes this force over: the week, else null. Without the mission the force stays as long as its patience. */
  readonly rehatWeek: number | null;
  /** Domestic patience for an unreimbursed deployment, weeks. */
  readonly patienceWeeks: number;
}

export interface MissionSpec {
  readonly id: string;
  readonly label: string;
  readonly startWeek: number;
  /** Uniformed and civilian strength that contributors made available, step function by week. */
  readonly strength: readonly StrengthSpec[];
  /** Ceilings and tasks by phase, in order of week. */
  readonly phases: readonly PhaseSpec[];
  /** Assessed budget, million US dollars a year, step function by week. */
  readonly budget: readonly { readonly week: number; readonly perYear: number }[];
  /** Share of the assessed budget that is paid. */
  readonly funding: number;
  /** Share of available strength that really deploys (1 = history). */
  readonly deployment: number;
  /** Extra arrival lag, weeks. */
  readonly lag: number;
  /** How units are placed: by population, after known incidents (if left out), or ahead of their trend. */
  readonly allocation?: (typeof allocationRules)[number];
  readonly contributors: readonly ContributorSpec[];
  /** Levers that change by the week; until its first step a lever is what it is above. */
  readonly plan?: Plan<"funding" | "deployment">;
  /** Weeks in which the mandate ends unless it is renewed. */
  readonly renewals?: readonly number[];
  /** Share of the budget that comes from a pooled fund, which no single payer cuts. */
  readonly pooled?: number;
  /** Share of the gap between a contributor's training and the common standard that joint exercises close. */
  readonly commonTraining?: number;
}

/** A value in force from a week on. */
export interface Step {
  readonly week: number;
  readonly value: number;
}

/** Steps of each lever that changes by the week. */
export type Plan<Lever extends string> = { readonly [L in Lever]?: readonly Step[] };

export interface StrengthSpec {
  readonly week: number;
  readonly infantry: number;
  readonly formedPolice: number;
  readonly individualPolice: number;
  readonly observers: number;
  /** All civilians. */
  readonly civilians: number;
  /** Military engineers, medical units and crews of drones and sensors, beside the infantry. */
  readonly engineers?: number;
  readonly medical?: number;
  readonly sensors?: number;
}

export interface PhaseSpec {
  /** First week; with `when`, the first in which it may begin. */
  readonly week: number;
  readonly when?: ConditionSpec;
  readonly label: string;
  /** Ceiling on military and police personnel. */
  readonly military: number;
  readonly police: number;
  /** 0 consent-based and self-defence only to 1 authorised to use all necessary means. */
  readonly robustness: number;
  /** 0 ambiguous to 1 clear. */
  readonly clarity: number;
  readonly tasks: readonly TaskSpec[];
  readonly plan?: Plan<"military" | "police" | "robustness" | "clarity">;
}

export type Modality = (typeof modalities)[number];

export interface TaskSpec {
  /** Id of a mandate component, e.g. "policeMentoring". */
  readonly component: string;
  /** Relative weight in the mission's effort, > 0; 0 is the same as leaving the task out. */
  readonly priority: number;
  readonly modality?: Modality;
  /** Million US dollars a year beyond staff. */
  readonly budget?: number;
  readonly where?: PlaceSpec | TrialSpec;
  readonly from?: number;
  /** Last week but one, or a condition on which the task ends for good. */
  readonly until?: number | ConditionSpec;
  /** A condition on which the task begins, not before `from`. */
  readonly when?: ConditionSpec;
  readonly plan?: Plan<"priority" | "budget">;
  /** What the task is to reach; reviews weigh it by the way still to go (see the component "benchmarks"). */
  readonly benchmark?: BenchmarkSpec;
  /** Authority and clarity of this task, if not those of its phase. */
  readonly robustness?: number;
  readonly clarity?: number;
}

/**
 * Districts: all, by a rule (thirds are counted in districts: most incidents known to the mission, most townspeople, most displaced
 * people, most lootable resources), or by id.
 */
export type PlaceSpec = Exclude<(typeof placeKinds)[number], "listed"> | readonly string[];

/** A trial: a random share of the communities of some districts. The same seed treats the same communities in every arm. */
export interface TrialSpec {
  readonly share: number;
  /** Everywhere if left out. */
  readonly within?: PlaceSpec;
}

/** What a task is judged by; `measure` is one of the columns of `review` (`knowableNames`). */
export interface BenchmarkSpec {
  readonly measure: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A condition on what the mission's reviews find. Once met it stays met. */
export interface ConditionSpec extends BenchmarkSpec {
  /** Weeks in a row for which it must hold; one review suffices if left out. */
  readonly for?: number;
  /** Week from which it counts as met whatever is found. */
  readonly latest?: number;
}

export interface ContributorSpec {
  readonly id: string;
  readonly label: string;
  /** Share of the uniformed strength. */
  readonly share: number;
  readonly equipment: number;
  readonly training: number;
  /** National caveats, 0 none to 1 stays in camp. */
  readonly caveats: number;
  /** Deaths in twelve months that the public at home bears before the contingent is pulled. */
  readonly tolerance: number;
  readonly women: number;
  readonly conduct: number;
  /** Weeks of unpaid bills that it bears. */
  readonly patience?: number;
  /** Share of its pledge that it would add if others leave. */
  readonly reinforcement?: number;
  /** Dependence on reimbursement, exposure to spill-over, veto of parliament over deployments: how fast it comes. */
  readonly dependence?: number;
  readonly exposure?: number;
  readonly parliament?: number;
  /** Closeness to the host: 1 a neighbour, 0 from far away. */
  readonly regional?: number;
}

export type ThreatKind = (typeof threatKinds)[number];

/** An adversary who works against the peace from outside the battlefield. Speculative: nothing about it is calibrated. */
export interface ThreatSpec {
  readonly id: string;
  readonly label: string;
  readonly kind: ThreatKind;
  /** Means and skill, 0 none to 1. */
  readonly capability: number;
  /** Id of the actor behind it: it acts as far as this actor does not want a settlement. */
  readonly actor?: string;
  /** Id of the armed group that it feeds; else those of its kind. */
  readonly group?: string;
  readonly from?: number;
  readonly until?: number;
}

export type ShockKind = (typeof shockKinds)[number];

export interface ShockSpec {
  readonly week: number;
  readonly kind: ShockKind;
  /** 0 to 1. */
  readonly severity: number;
  /** Weeks it lasts. */
  readonly weeks: number;
  /** Exclusionary ideology of those who seize power in a coup; as before if left out. */
  readonly ideology?: number;
  /** Districts hit; empty means all. */
  readonly districts: readonly string[];
  readonly label: string;
}
