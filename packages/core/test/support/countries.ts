/** Small countries made by fast-check: every law of the model must hold for all of them. */
import fc from "fast-check";
import { knowableNames, shockKinds, threatKinds } from "../../src/model/tables.ts";
import { components } from "../../src/mandates/components/index.ts";
import type {
  ActorSpec, AgreementSpec, ConditionSpec, ArmedGroupSpec, CountrySpec, DistrictSpec, MissionSpec, OtherForceSpec, ServiceSpec, ShockSpec, TaskSpec,
} from "../../src/model/spec.ts";

/** No quantity of people, money or kilometres is meaningful below a millionth. */
const flushed = (value: number): number => (Math.abs(value) < 1e-6 ? 0 : value);
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map(flushed);
const share = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => n / 20) }, { weight: 1, arbitrary: number(0, 1) });
const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);
const week = (weeks: number) => fc.integer({ min: 0, max: weeks });

/** Weights by id for some of the ids; at least one is above 0, or the record is empty. */
const weights = (of: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...of), number(0.01, 1)), { maxLength: of.length }).map((pairs) => Object.fromEntries(pairs));

const service: fc.Arbitrary<Omit<ServiceSpec, "districts">> = fc.record({
  strength: number(0, 20_000), target: number(0, 20_000),
  skill: share, equipment: share, conduct: share, impunity: share, women: share,
});
const institution = fc.record({ capacity: share, integrity: share });

/** Districts on a connected graph: a random tree and some more roads. */
function districts(count: number, groups: readonly string[], most: number): fc.Arbitrary<DistrictSpec[]> {
  const names = ids("d", count);
  const one = fc.record({
    population: fc.oneof(number(500, 50_000), number(20, most)), area: number(1, 50_000), capital: fc.boolean(), abroad: fc.boolean(),
    urban: share, terrain: share, roads: share, resources: share, statePresence: share, socialGroups: weights(groups),
  });
  const tree = fc.tuple(...names.slice(1).map((_, i) => fc.nat(i)));
  const more = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: count });
  return fc.tuple(fc.array(one, { minLength: count, maxLength: count }), tree, more).map(([rows, parents, extra]) => {
    const near = names.map(() => new Set<number>());
    for (const [a, b] of [...parents.map((p, i) => [p, i + 1] as const), ...extra])
      if (a !== b) {
        near[a]!.add(b);
        near[b]!.add(a);
      }
    return rows.map(({ abroad, ...row }, i) => ({
      ...row, id: names[i]!, label: names[i]!, borders: abroad ? ["x0"] : [], neighbours: [...near[i]!].sort((a, b) => a - b).map((k) => names[k]!),
    }));
  });
}

const actorKinds = ["hostGovernment", "opposition", "neighbour", "councilMember", "councilMember", "contributor", "contributor", "regionalBody", "ngo", "civilSociety"] as const;

function actors(armed: number): fc.Arbitrary<ActorSpec[]> {
  const kinds = [...actorKinds, ...Array.from({ length: armed }, () => "armedLeadership" as const)];
  return fc.tuple(...kinds.map((kind, i) => fc.record({ id: fc.constant(`a${i}`), label: fc.constant(kind), kind: fc.constant(kind), leverage: share, will: share })));
}

function armedGroups(count: number, groups: readonly string[], places: readonly string[], most: number): fc.Arbitrary<ArmedGroupSpec[]> {
  const kind = fc.constantFrom("rebel", "rebel", "militia", "militia", "spoiler", "terrorist", "criminal");
  const one = (i: number): fc.Arbitrary<ArmedGroupSpec> =>
    fc.record({
      id: fc.constant(`g${i}`), label: fc.constant(`g${i}`), kind: kind as fc.Arbitrary<ArmedGroupSpec["kind"]>,
      fighters: fc.oneof(number(0, most), fc.constant(0)), socialGroup: fc.constantFrom(...groups), districts: weights(places),
      leadership: fc.constant(`a${actorKinds.length + i}`), sponsor: fc.constantFrom(null, "a0", "a2"), sponsorship: share,
      cohesion: share, restraint: share, progovernment: fc.boolean(),
    });
  return fc.tuple(...Array.from({ length: count }, (_, i) => one(i)));
}

function agreements(armed: readonly string[], forces: readonly string[], weeks: number): fc.Arbitrary<AgreementSpec[]> {
  const one = fc.record({
    week: week(weeks >> 1), whenReady: fc.boolean(), parties: fc.subarray([...armed], { minLength: 1 }), powers: fc.array(share, { minLength: armed.length, maxLength: armed.length }),
    guarantor: fc.constantFrom(null, "mission", ...forces),
  });
  return fc.array(one, { maxLength: 2 }).map((rows) =>
    rows.map(({ powers, parties, ...row }, i) => ({
      ...row, id: `t${i}`, label: `t${i}`, parties, powerShare: Object.fromEntries(parties.map((id, k) => [id, powers[k]! / parties.length])),
    })),
  );
}

const forceSpecs = (names: readonly string[], places: readonly string[], weeks: number): fc.Arbitrary<OtherForceSpec[]> =>
  fc.tuple(
    ...names.map((id) =>
      fc.record({
        id: fc.constant(id), label: fc.constant(id), districts: weights(places), robustness: share, equipment: share, training: share,
        strength: fc.array(fc.record({ week: week(weeks), people: number(0, 3000) }), { minLength: 1, maxLength: 3 }).map(inOrder),
        rehatWeek: fc.option(week(weeks)), patienceWeeks: number(0, 100),
      }),
    ),
  );

const inOrder = <T extends { readonly week: number }>(steps: readonly T[]): T[] => steps.toSorted((a, b) => a.week - b.week);

const condition = (weeks: number): fc.Arbitrary<ConditionSpec> =>
  fc.record(
    { measure: fc.constantFrom(...knowableNames), atLeast: number(0, 1), atMost: number(0, 100), for: week(weeks), latest: week(weeks) },
    { requiredKeys: ["measure"] },
  );

/** A mandate can hold eight trials; the tasks of what would be more go everywhere. */
function fewTrials<P extends { readonly tasks: readonly TaskSpec[] }>(phases: readonly P[]): P[] {
  let trials = 0;
  const isTrial = ({ where }: TaskSpec): boolean => typeof where === "object" && "share" in where;
  return phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(({ where, ...task }) => (where === undefined ? task : isTrial({ ...task, where }) && ++trials > 8 ? task : { ...task, where })) }));
}

const task = (places: readonly string[], weeks: number): fc.Arbitrary<TaskSpec> =>
  fc.record(
    {
      component: fc.constantFrom(...components.map((c) => c.component)),
      priority: fc.oneof({ weight: 5, arbitrary: number(0.1, 3) }, { weight: 1, arbitrary: fc.constant(0) }),
      modality: fc.constantFrom("monitor", "assist", "secure"),
      budget: number(0, 20),
      where: fc.oneof(
        fc.constantFrom("everywhere", "mostViolentThird", "border", "capital", "largestTowns", "mostDisplacedThird", "richestThird"),
        fc.subarray([...places], { minLength: 1 }),
        fc.constantFrom({ share: 0.5 }, { share: 0.5, within: "border" }, { share: 0 }),
      ),
      from: week(weeks), until: fc.oneof(week(weeks), condition(weeks)), when: condition(weeks), benchmark: condition(weeks), robustness: share, clarity: share,
    },
    { requiredKeys: ["component", "priority"] },
  ) as fc.Arbitrary<TaskSpec>;

function missionSpec(places: readonly string[], weeks: number, most: number): fc.Arbitrary<MissionSpec> {
  const people = fc.oneof(number(0, most), fc.constant(0));
  const contributor = fc.record({
    share: number(0.01, 1), equipment: share, training: share, caveats: share, tolerance: number(0, 60), women: share, conduct: share,
  });
  return fc.record({
    id: fc.constant("m"), label: fc.constant("m"), startWeek: week(weeks >> 2),
    strength: fc.array(fc.record({ week: week(weeks), infantry: people, formedPolice: people, individualPolice: people, observers: people, civilians: people, engineers: people, medical: people, sensors: people }), { minLength: 1, maxLength: 3 }).map(inOrder),
    phases: fc.array(fc.record({ week: week(weeks >> 1), label: fc.constant("p"), military: people, police: people, robustness: share, clarity: share, tasks: fc.array(task(places, weeks), { maxLength: 12 }) }), { minLength: 1, maxLength: 3 }).map(inOrder).map(fewTrials),
    budget: fc.array(fc.record({ week: week(weeks), perYear: number(0, 1000) }), { minLength: 1, maxLength: 3 }).map(inOrder),
    funding: share, deployment: share, lag: number(0, 20),
    allocation: fc.constantFrom("static", "reactive", "predictive"),
    contributors: fc.array(contributor, { minLength: 1, maxLength: 3 }).map((rows) => rows.map((row, i) => ({ ...row, id: `a${5 + (i % 2)}`, label: `c${i}` }))),
  });
}

const shock = (places: readonly string[], weeks: number): fc.Arbitrary<ShockSpec> =>
  fc.record({
    week: week(weeks), kind: fc.constantFrom(...shockKinds), severity: share, weeks: fc.integer({ min: 1, max: 30 }), districts: fc.subarray([...places]), label: fc.constant("shock"),
  });

export interface CountryOptions {
  readonly weeks?: number;
  /** Always has a mission. */
  readonly mission?: boolean;
  /** Numbers far beyond any real country: next to nobody, or hundreds of millions. */
  readonly extreme?: boolean;
}

/** A country of two to six districts, with everything that a scenario may have. */
export function country(options: CountryOptions = {}): fc.Arbitrary<CountrySpec> {
  return plain(options).map(contested);
}

function plain({ weeks = 60, mission = false, extreme = false }: CountryOptions): fc.Arbitrary<CountrySpec> {
  return fc
    .record({ districts: fc.integer({ min: 2, max: 6 }), social: fc.integer({ min: 1, max: 4 }), armed: fc.integer({ min: 1, max: 4 }), forces: fc.nat(2), seed: fc.nat(999), half: fc.nat(3).map((k) => k === 3), displaced: fc.constantFrom(0, 5000, 1e7) })
    .chain((n) => {
      const places = ids("d", n.districts);
      const groups = ids("s", n.social);
      const forces = ids("f", n.forces);
      const people = actorKinds.length + n.armed;
      const sent = missionSpec(places, weeks, extreme ? 1e7 : 4000);
      const end = fc.constantFrom(...ids("a", people));
      return fc.record<CountrySpec>({
        id: fc.constant(`made${n.seed}`), title: fc.constant("made"), weeks: fc.constant(weeks),
        communities: fc.integer({ min: 10, max: 60 }),
        socialGroups: fc.tuple(...groups.map((id) => fc.record({ id: fc.constant(id), label: fc.constant(id), power: share }))),
        ...(n.half ? { step: fc.constant(0.5) } : {}),
        ...(n.displaced > 0 ? { displaced: fc.constant(n.displaced) } : {}),
        districts: districts(n.districts, groups, extreme ? 1e9 : 2e6),
        abroad: fc.constant([{ id: "x0", label: "x0" }]),
        state: fc.record({
          government: fc.constant("a0"),
          army: fc.tuple(service, weights(places)).map(([s, d]) => ({ ...s, districts: d })), police: service.map((s) => ({ ...s, districts: {} })), intelligence: service.map((s) => ({ ...s, districts: {} })),
          courts: institution, corrections: institution, oversight: institution, localAdministration: institution,
        }),
        armedGroups: armedGroups(n.armed, groups, places, extreme ? 1e7 : 5000),
        actors: actors(n.armed),
        relations: fc.array(fc.record({ from: end, to: end, alignment: number(-1, 1), sponsorship: share }), { maxLength: 8 }),
        agreements: agreements(ids("g", n.armed), forces, weeks),
        forces: forceSpecs(forces, places, weeks),
        mission: mission ? sent : fc.option(sent, { freq: 5 }),
        shocks: fc.array(shock(places, weeks), { maxLength: 8 }),
      });
    });
}

/** Two made countries in three have rivals with a veto, threats and contributors with minds of their own; which, follows from the country. */
function contested(spec: CountrySpec): CountrySpec {
  const turn = spec.communities;
  if (turn % 3 === 0) return spec;
  const dial = (salt: number): number => ((turn * 7 + salt * 5) % 11) / 10;
  const { mission } = spec;
  return {
    ...spec,
    rivalry: dial(1),
    ...(turn % 3 === 1 ? { war: dial(2) > 1 / 2 ? 0 : dial(2) } : {}),
    actors: spec.actors.map((actor) => (actor.kind === "councilMember" ? { ...actor, veto: true } : actor)),
    state: { ...spec.state, willingness: dial(3), ministries: { capacity: dial(4), integrity: dial(5) } },
    threats: threatKinds.map((kind, i) => ({ id: kind, label: kind, kind, capability: dial(6 + i), from: turn % 20, ...(i > 1 ? { actor: "a2" } : {}) })),
    mission:
      mission === null
        ? null
        : {
            ...mission, renewals: [turn % 30, 10 + (turn % 30)], pooled: dial(10), commonTraining: dial(11),
            contributors: mission.contributors.map((c, i) => ({
              ...c, patience: 1 + turn, reinforcement: dial(12 + i), dependence: dial(13), exposure: dial(14), parliament: dial(15), regional: dial(16 + i),
            })),
          },
  };
}
