import { catalogue, groupKinds, type Simulation } from "@truce/core";
import { exp } from "@truce/core/kernel";
import { TrustWatch } from "./trust-moves.ts";
import type { TrustMoves } from "./types.ts";

/** Measures of the model that are kept in every arm. */
export const nationalMeasures = [
  "civilianDeaths",
  "battleDeaths",
  "incidents",
  "crime",
  "recordedCrime",
  "displaced",
  "livelihood",
  "market",
  "trustInMission",
  "trustInState",
  "reporting",
  "grievance",
  "abuses",
  "policeCapacity",
  "courtCapacity",
  "fighters",
  "missionStrength",
  "consent",
] as const;

/** Measures of the model that are kept by district where an arm is watched closely. */
export const districtMeasures = [
  "incidents",
  "civilianDeaths",
  "battleDeaths",
  "market",
  "livelihood",
  "flight",
  "fighters",
] as const;

const trusts = ["trustState", "trustPolice", "trustArmy", "trustMission", "trustOthers"] as const;
/** One community in so many is asked for its trust. */
const stride = 5;
const criminal = groupKinds.indexOf("criminal");

/** Reads, after each week, what the model's measures do not hold. It only looks: a watched run is the same run. */
export class Watch {
  /** Beside the measures: one number per week. */
  readonly series: Readonly<Record<string, Float64Array>>;
  /** Joined this week, weeks × districts. */
  readonly recruits: Float64Array | null;
  /** People present, weeks × districts. */
  readonly people: Float64Array | null;
  readonly deathsByCommunity: Float64Array | null;
  readonly #simulation: Simulation;
  readonly #fade: number;
  readonly #knownBefore: Float64Array;
  readonly #trust = new Map<string, TrustWatch>();
  readonly #rows: Int32Array;
  readonly #end: number;

  constructor(simulation: Simulation, close: boolean, end: number) {
    const { tables } = simulation.engine.state;
    const { ticks } = simulation;
    const line = (): Float64Array => new Float64Array(ticks);
    this.series = {
      /** Incidents of which the mission learned. */
      known: line(),
      /** Attacks to which somebody responded. */
      answered: line(),
      access: line(),
      recruitsRebel: line(),
      recruitsLoyal: line(),
      fightersRebel: line(),
      supportRebel: line(),
      agreed: line(),
      robustPresence: line(),
    };
    this.#simulation = simulation;
    this.#fade = 1 - exp(-1 / parameter(simulation, "knowledge.memory"));
    this.#knownBefore = new Float64Array(tables.districts.n);
    this.#end = end;
    this.#rows = Int32Array.from(
      { length: close ? Math.ceil(tables.communities.n / stride) : 0 },
      (_, i) => i * stride,
    );
    this.recruits = close ? new Float64Array(ticks * tables.districts.n) : null;
    this.people = close ? new Float64Array(ticks * tables.districts.n) : null;
    this.deathsByCommunity = close ? new Float64Array(tables.communities.n) : null;
  }

  /** Share of last week's incidents in a district that the mission came to know; 0 without incidents or mission. */
  knownShare(district: number): number {
    return this.#shares[district] ?? 0;
  }
  readonly #shares: number[] = [];

  /** After the tick that ended week `week`. */
  see(week: number): void {
    const {
      districts: d,
      knowledge,
      cells,
      groups,
      communities,
      country,
      mission,
    } = this.#simulation.engine.state.tables;
    const active = mission.active[0] === 1;
    let known = 0;
    let people = 0;
    let answered = 0;
    let robust = 0;
    for (let k = 0; k < d.n; k++) {
      // What the mission believes is a running mean of what it learns; this undoes the mean.
      const learned = active
        ? this.#knownBefore[k]! + (knowledge.incidents[k]! - this.#knownBefore[k]!) / this.#fade
        : 0;
      this.#knownBefore[k] = knowledge.incidents[k]!;
      const share = d.incidents[k]! > 0 ? Math.max(0, Math.min(1, learned / d.incidents[k]!)) : 0;
      this.#shares[k] = share;
      known += share * d.incidents[k]!;
      people += d.people[k]!;
      answered += d.responses[k]!;
      if (this.people !== null) this.people[week * d.n + k] = d.people[k]!;
      robust += d.people[k]! * d.robustPresence[k]!;
    }
    let [rebels, loyalists, fighters, support] = [0, 0, 0, 0];
    for (let i = 0; i < cells.n; i++) {
      const group = cells.group[i]!;
      if (groups.kind[group] === criminal) continue;
      if (this.recruits !== null) this.recruits[week * d.n + cells.district[i]!]! += cells.recruits[i]!;
      if (groups.progovernment[group] === 1) loyalists += cells.recruits[i]!;
      else {
        rebels += cells.recruits[i]!;
        fighters += cells.fighters[i]!;
        // Groups that have not formed yet have no supporters.
        if (groups.alive[group] === 1) support += (cells.support[i]! * d.people[cells.district[i]!]!) / people;
      }
    }
    const { series } = this;
    series["known"]![week] = known;
    series["answered"]![week] = answered;
    series["access"]![week] = active ? mission.access[0]! : NaN;
    series["recruitsRebel"]![week] = rebels;
    series["recruitsLoyal"]![week] = loyalists;
    series["fightersRebel"]![week] = fighters;
    series["supportRebel"]![week] = support;
    series["agreed"]![week] = country.peace[0]!;
    series["robustPresence"]![week] = people > 0 ? robust / people : 0;
    if (this.deathsByCommunity !== null)
      for (let i = 0; i < communities.n; i++)
        this.deathsByCommunity[i]! +=
          communities.killedByRebels[i]! +
          communities.killedByMilitias[i]! +
          communities.killedByState[i]! +
          communities.killedByCriminals[i]!;
    if (this.#rows.length > 0) this.#seeTrust(week, active);
  }

  #seeTrust(week: number, active: boolean): void {
    const { communities } = this.#simulation.engine.state.tables;
    for (const id of trusts) {
      // Without a mission, trust in it is only an expectation.
      if (id === "trustMission" && !active) continue;
      const levels = Float64Array.from(this.#rows, (row) => communities[id][row]!);
      const watching = this.#trust.get(id);
      if (watching === undefined) this.#trust.set(id, new TrustWatch(levels, this.#end));
      else watching.see(levels, week);
    }
  }

  trust(): Record<string, TrustMoves> {
    return Object.fromEntries([...this.#trust].map(([id, watching]) => [id, watching.moves()]));
  }
}

/** Value of a parameter in a run. @throws RangeError if the model does not have it */
function parameter({ spec }: Simulation, path: string): number {
  const found = catalogue().parameters.find((p) => p.path === path);
  if (found === undefined) throw new RangeError(`the model has no parameter ${path}; the patterns need it`);
  return spec.parameters?.[path] ?? found.default;
}
