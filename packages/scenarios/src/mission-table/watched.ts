import { actorKinds, forceKinds, institutionKinds, type Simulation } from "@truce/core";

type Tables = Simulation["engine"]["state"]["tables"];
/** Reads one number from the state after a week. */
export type Reading = (tables: Tables) => number;

const missionObserver = 0;

/** Mean of a value over rows, weighted; NaN without weight, so that weeks without a mission do not count as zero. */
function mean(n: number, value: (row: number) => number, weight: (row: number) => number): number {
  let [sum, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    const w = weight(i);
    if (w > 0) {
      sum += w * value(i);
      all += w;
    }
  }
  return all > 0 ? sum / all : NaN;
}

const total = (values: ArrayLike<number>, n: number): number => {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  return sum;
};

/** NaN while no mission is in the country. */
const ofMission =
  (read: (tables: Tables) => number): Reading =>
  (tables) =>
    tables.mission.active[0] === 1 ? read(tables) : NaN;

const ofForces =
  (column: "conduct" | "skill" | "impunity" | "communityLinks", kind: (typeof forceKinds)[number]): Reading =>
  ({ forces: f }) =>
    mean(
      f.n,
      (i) => f[column][i]!,
      (i) => (forceKinds[f.kind[i]!] === kind ? f.strength[i]! : 0),
    );

const ofInstitutions =
  (column: "capacity" | "integrity" | "substituted", kind: (typeof institutionKinds)[number]): Reading =>
  ({ institutions: s, districts: d }) =>
    mean(
      s.n,
      (i) => s[column][i]!,
      (i) => (institutionKinds[s.kind[i]!] === kind ? d.people[s.district[i]!]! : 0),
    );

const ofFormerFighters =
  (column: "exLivelihood" | "ties"): Reading =>
  ({ cells: c }) =>
    mean(
      c.n,
      (i) => c[column][i]!,
      (i) => c.exFighters[i]!,
    );

const ofPeople =
  (column: "robustPresence" | "policing" | "statePresence"): Reading =>
  ({ districts: d }) =>
    mean(
      d.n,
      (i) => d[column][i]!,
      (i) => d.people[i]!,
    );

/** What rows look at beside the measures of the model and what the patterns watch, by name. */
export const watched = {
  robustCoverage: ofPeople("robustPresence"),
  policing: ofPeople("policing"),
  statePresence: ofPeople("statePresence"),
  clarity: ofMission(({ mission: m }) => m.clarity[0]!),
  robustness: ofMission(({ mission: m }) => m.robustness[0]!),
  legitimacy: ofMission(({ mission: m }) => m.legitimacy[0]!),
  expelled: ({ mission: m }) => m.expelled[0]!,
  effortPeople: ofMission(({ effort: e }) => total(e.people, e.n)),
  effortMoney: ofMission(({ effort: e }) => total(e.money, e.n)),
  /** Of tasks under way that have a benchmark: how far it is still to go. */
  benchmarkGap: ofMission(({ tasks: t, conditions: c }) =>
    mean(
      t.n,
      (i) => c.lag[t.benchmark[i]!]!,
      (i) => (t.open[i] === 1 && t.benchmark[i]! >= 0 ? 1 : 0),
    ),
  ),
  councilUnity: ({ country: c }) => c.unityOfCouncil[0]!,
  guarantee: ({ country: c }) => c.guarantee[0]!,
  governmentCommitment: ({ country: c }) => c.governmentCommitment[0]!,
  leadersWill: ({ actors: a }) =>
    mean(
      a.n,
      (i) => a.will[i]!,
      (i) => (actorKinds[a.kind[i]!] === "armedLeadership" ? a.leverage[i]! : 0),
    ),
  violations: ({ districts: d }) => total(d.violations, d.n),
  recruits: ({ cells: c }) => total(c.recruits, c.n),
  formerFightersAtWork: ofFormerFighters("exLivelihood"),
  tiesToCommanders: ofFormerFighters("ties"),
  believedIncidents: ({ knowledge: k, districts: d }) => total(k.incidents.subarray(missionObserver), d.n),
  courtIntegrity: ofInstitutions("integrity", "courts"),
  officeIntegrity: ofInstitutions("integrity", "localAdministration"),
  oversightCapacity: ofInstitutions("capacity", "oversight"),
  officeCapacity: ofInstitutions("capacity", "localAdministration"),
  policeServiceCapacity: ofInstitutions("capacity", "policeService"),
  policeConduct: ofForces("conduct", "police"),
  policeSkill: ofForces("skill", "police"),
  policeImpunity: ofForces("impunity", "police"),
  policeLinks: ofForces("communityLinks", "police"),
  armyConduct: ofForces("conduct", "army"),
  armySkill: ofForces("skill", "army"),
} as const satisfies Readonly<Record<string, Reading>>;
