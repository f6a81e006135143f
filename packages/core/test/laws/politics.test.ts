// One lever at a time, on the same luck: politics, resources and threats must show where `mission` says they do.
import { describe, expect, it } from "vitest";
import type { CountrySpec, MissionSpec } from "../../src/model/spec.ts";
import { Simulation } from "../../src/simulation.ts";
import { atRisk } from "../support/stories.ts";
import { tiny } from "../support/tiny.ts";

const seeds = [1, 2, 3, 4];
const weeks = 110;

/** Mean over weeks and seeds of some measures; of events how many runs had them. */
function means<const Id extends string>(spec: CountrySpec, ids: readonly Id[], run: { readonly weeks?: number; readonly arm?: "none" } = {}): Record<Id, number> {
  const runs = seeds.map((seed) => new Simulation(spec, { seed, weeks, ...run }).run());
  const mean = (id: string): number => {
    const series = runs.map((simulation) => simulation.measure(id));
    return series.reduce((sum, one) => sum + one.reduce((a, b) => a + b, 0) / one.length, 0) / runs.length;
  };
  return Object.fromEntries(ids.map((id) => [id, mean(id)])) as Record<Id, number>;
}

const withMission = (change: (mission: MissionSpec) => Partial<MissionSpec>, spec = tiny): CountrySpec => ({ ...spec, mission: { ...spec.mission!, ...change(spec.mission!) } });
const calm: CountrySpec = { ...tiny, shocks: [] };

describe("sponsors", () => {
  const guarded: CountrySpec = withMission(() => ({ renewals: [40, 70, 100] }), {
    ...calm,
    actors: tiny.actors.map((actor) => (actor.kind === "councilMember" ? { ...actor, veto: true } : actor)),
    relations: [
      ...tiny.relations.filter(({ from, to }) => ![from, to].every((id) => id === "first" || id === "second")),
      { from: "sender", to: "second", alignment: 0.9, sponsorship: 0 },
    ],
  });

  it("at peace renew in time; rivals with a veto come late, and their friends' contingents hold back", () => {
    const ids = ["weeksWithoutMandate", "caveats", "consent"] as const;
    const friends = means({ ...guarded, relations: [...guarded.relations, { from: "first", to: "second", alignment: 1, sponsorship: 0 }, { from: "second", to: "first", alignment: 1, sponsorship: 0 }] }, ids);
    const rivals = means({ ...guarded, rivalry: 0.85 }, ids);
    expect(friends.weeksWithoutMandate).toBeLessThan(rivals.weeksWithoutMandate);
    expect(rivals.caveats).toBeGreaterThan(friends.caveats);
  });

  it("without a veto cannot delay anything", () => {
    const harmless = { ...guarded, rivalry: 0.85, actors: tiny.actors };
    expect(means(harmless, ["weeksWithoutMandate"]).weeksWithoutMandate).toBe(0);
  });
});

describe("the host", () => {
  it("that is unwilling denies movement and takes up less reform; one that is unable takes up less, and denies nothing more", () => {
    const ids = ["access", "willingness", "reformTakeUp", "jointOperations", "hostCapacity"] as const;
    const host = (state: Partial<CountrySpec["state"]>) => means({ ...calm, state: { ...tiny.state, ...state } }, ids);
    const willing = host({ willingness: 0.7, ministries: { capacity: 0.6, integrity: 0.5 } });
    const unwilling = host({ willingness: 0.1, ministries: { capacity: 0.6, integrity: 0.5 } });
    const unable = host({ willingness: 0.7, ministries: { capacity: 0.05, integrity: 0.5 } });
    for (const id of ["access", "willingness", "reformTakeUp", "jointOperations"] as const) expect(unwilling[id], id).toBeLessThan(willing[id]);
    expect(unable.reformTakeUp).toBeLessThan(willing.reformTakeUp);
    expect(unable.hostCapacity).toBeLessThan(willing.hostCapacity);
    expect(Math.abs(unable.access - willing.access)).toBeLessThan(0.05);
  });

  it("hears when the mission brings harm", () => {
    const ids = ["trustInMission", "consent"] as const;
    const harmed = means({ ...calm, shocks: [{ week: 30, weeks: 30, kind: "missionHarm", severity: 0.8, districts: [], label: "cholera" }] }, ids);
    const spared = means(calm, ids);
    for (const id of ids) expect(harmed[id], id).toBeLessThan(spared[id]);
  });
});

describe("resources", () => {
  const ids = ["missionStrength", "readiness", "plansPaid", "coverage", "responseTime"] as const;
  const usual = means(calm, ids);

  it("short of money: plans unpaid, readiness down", () => {
    const poor = means(withMission(() => ({ funding: 0.4 }), calm), ids);
    for (const id of ["plansPaid", "readiness", "coverage"] as const) expect(poor[id], id).toBeLessThan(usual[id]);
  });

  it("short of people, in number or training: less coverage, later responses", () => {
    const few = means(withMission(() => ({ deployment: 0.4 }), calm), ids);
    expect(few.coverage).toBeLessThan(usual.coverage);
    expect(few.responseTime).toBeGreaterThan(usual.responseTime);
    const late = means(withMission(() => ({ lag: 15 }), calm), ids);
    expect(late.missionStrength).toBeLessThan(usual.missionStrength);
    const untrained = means(withMission(({ contributors }) => ({ contributors: contributors.map((c) => ({ ...c, training: 0.1 })) }), calm), ids);
    expect(untrained.readiness).toBeLessThan(usual.readiness);
  });

  it("short of equipment: less coverage, later responses", () => {
    const worn = means(withMission(({ contributors }) => ({ contributors: contributors.map((c) => ({ ...c, equipment: 0.1 })) }), calm), ids);
    expect(worn.coverage).toBeLessThan(usual.coverage);
    expect(worn.responseTime).toBeGreaterThan(usual.responseTime);
  });

  it("pooled: money outlasts a cut, troops outlast a fright, training is shared", () => {
    const cut: CountrySpec = { ...calm, shocks: [{ week: 40, weeks: 60, kind: "moneyCut", severity: 0.7, districts: [], label: "cut" }] };
    expect(means(withMission(() => ({ pooled: 0.8 }), cut), ids).plansPaid).toBeGreaterThan(means(cut, ids).plansPaid);
    const held: CountrySpec = { ...calm, shocks: [{ week: 25, weeks: 20, kind: "hostageTaking", severity: 1, districts: [], label: "held" }] };
    const pooled = withMission(({ contributors }) => ({ contributors: contributors.map((c) => ({ ...c, reinforcement: 0.8 })) }), held);
    expect(means(pooled, ids).missionStrength).toBeGreaterThan(means(held, ids).missionStrength);
    expect(means(withMission(() => ({ commonTraining: 1 }), calm), ids).readiness).toBeGreaterThan(usual.readiness);
  });
});

describe("threats", () => {
  const ids = ["trustInMission", "infiltration", "fighters", "crime"] as const;
  const none = means(calm, ids);
  const facing = (kind: NonNullable<CountrySpec["threats"]>[number]["kind"], rest = {}) =>
    means({ ...calm, threats: [{ id: kind, label: kind, kind, capability: 0.9, ...rest }] }, ids);

  it("that are absent change nothing, to the bit", () => {
    expect(means({ ...calm, threats: [] }, ids)).toEqual(none);
    expect(facing("information", { capability: 0 })).toEqual(none);
  });

  it("of each kind show where they should and not elsewhere", () => {
    const information = facing("information");
    expect(information.trustInMission).toBeLessThan(none.trustInMission);
    expect(information.infiltration).toBe(0);
    const terrorism = facing("terrorism");
    expect(terrorism.fighters).toBeGreaterThan(none.fighters);
    expect(terrorism.infiltration).toBeGreaterThan(0);
    // In a country with so few homicides that hardly one more would come of it, it could not be seen.
    const violent: CountrySpec = { ...calm, parameters: { ...calm.parameters, "crime.base": 150 } };
    const smuggling = { ...violent, threats: [{ id: "smugglers", label: "smugglers", kind: "organisedCrime" as const, capability: 0.9 }] };
    expect(means(smuggling, ids).crime).toBeGreaterThan(means(violent, ids).crime);
    const hybrid = facing("hybridWarfare", { actor: "neighbour", group: "front" });
    expect(hybrid.trustInMission).toBeLessThan(none.trustInMission);
    expect(hybrid.infiltration).toBeGreaterThan(0);
  });
});

describe("onset", () => {
  const quiet: CountrySpec = {
    ...atRisk, shocks: [], mission: null, forces: [],
    armedGroups: atRisk.armedGroups.map((group) => ({ ...group, fighters: 20, sponsor: null, sponsorship: 0 })),
    socialGroups: tiny.socialGroups.map((group) => ({ ...group, power: 0.7, grievance: 0.1 })),
    state: { ...tiny.state, army: { ...tiny.state.army, skill: 0.7, conduct: 0.8, impunity: 0.2, payArrears: 0 }, courts: { capacity: 0.7, integrity: 0.7 }, localAdministration: { capacity: 0.7, integrity: 0.7 } },
  };
  const outbreaks = (spec: CountrySpec): number => seeds.filter((seed) => new Simulation(spec, { seed, weeks: 260 }).run().measure("onset").at(-1) === 1).length;

  it("comes from the state of a country: a just and strong one stays quiet, a weak and unjust one does not", () => {
    expect(outbreaks(quiet)).toBe(0);
    expect(outbreaks({ ...atRisk, shocks: [], mission: null, forces: [] })).toBe(seeds.length);
  });
});
