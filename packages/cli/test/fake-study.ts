import { missionArms } from "../src/study/arms.ts";
import { missionOnly } from "../src/study/groups.ts";
import { outcomeOf } from "../src/study/outcome.ts";
import type { Arm, District, Estimate, Incident, MeasureInfo, Outcome, Pair, Run, Study } from "../src/study/study.ts";

/** A made-up study of the shape that real runs have: a war that a mission shortens. For tests of outputs only. */
export interface FakeOptions {
  readonly pairs?: number;
  readonly weeks?: number;
  readonly twin?: boolean;
}

const m = (
  id: string,
  title: string,
  unit: string,
  kind: MeasureInfo["kind"],
  direction: MeasureInfo["direction"],
): MeasureInfo => ({
  id,
  title,
  unit,
  kind,
  direction,
  definition: `${title}, as made up for tests.`,
  firstArmOnly: missionOnly.has(id),
});

export const fakeMeasures: readonly MeasureInfo[] = [
  m("civilianDeaths", "Civilian deaths", "people", "flow", "lower"),
  m("battleDeaths", "Battle deaths", "people", "flow", "lower"),
  m("incidents", "Incidents", "count", "flow", "lower"),
  m("crime", "Homicides", "people", "flow", "lower"),
  m("displaced", "Displaced people", "people", "stock", "lower"),
  m("unmetNeed", "Unmet need", "index", "stock", "lower"),
  m("trustInState", "Trust in the state", "index", "stock", "higher"),
  m("trustInPolice", "Trust in the police", "index", "stock", "higher"),
  m("trustInMission", "Trust in the mission", "index", "stock", "higher"),
  m("reporting", "Reporting", "share", "stock", "higher"),
  m("perceivedCorruption", "Perceived corruption", "index", "stock", "lower"),
  m("policeCapacity", "Police capacity", "index", "stock", "higher"),
  m("courtCapacity", "Court capacity", "index", "stock", "higher"),
  m("fighters", "Fighters under arms", "people", "stock", "lower"),
  m("demobilised", "Demobilised fighters", "people", "stock", "none"),
  m("missionStrength", "Mission strength", "people", "stock", "none"),
  m("missionCasualties", "Mission deaths", "people", "flow", "lower"),
  m("cost", "Cost of the mission", "million US$", "flow", "lower"),
  m("consent", "Consent of the host", "index", "stock", "none"),
  m("relapse", "Relapse into fighting", "share", "event", "lower"),
  m("relapseWar", "Relapse into war", "share", "event", "lower"),
];

const names =
  "grandCapeMount,gbarpolu,lofa,bomi,bong,nimba,montserrado,margibi,grandBassa,grandGedeh,riverCess,riverGee,sinoe,maryland,grandKru";
const tiles: Readonly<Record<string, readonly [number, number]>> = {
  grandCapeMount: [0, 1],
  gbarpolu: [1, 0],
  lofa: [2, 0],
  bomi: [1, 1],
  bong: [2, 1],
  nimba: [3, 1],
  montserrado: [1, 2],
  margibi: [2, 2],
  grandBassa: [3, 2],
  grandGedeh: [4, 2],
  riverCess: [3, 3],
  riverGee: [5, 3],
  sinoe: [4, 3],
  maryland: [5, 4],
  grandKru: [4, 4],
};

const label = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replace(/([A-Z])/g, " $1");
const districts: readonly District[] = names.split(",").map((id) => ({
  id,
  label: label(id),
  tile: {
    column: tiles[id]![0],
    row: tiles[id]![1],
    short: label(id)
      .split(" ")
      .map((w) => w.slice(0, 2))
      .join("")
      .slice(0, 4),
  },
}));

/** A small congruential generator, so that tests see the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const strengthAt = (week: number) => 15000 * Math.max(0, Math.min(1, (week - 17) / 40, (770 - week) / 400));

function level(id: string, week: number, arm: Arm, luck: number, calm: number): number {
  const force = arm === "mission" ? strengthAt(week) / 15000 : 0;
  const length = arm === "mission" ? 40 + 110 * Math.abs(calm - luck) : 110;
  const heat = Math.exp(-week / length) * (0.6 + luck) * (1 - 0.4 * force) + 0.03 * (1.2 - calm);
  const trust = 0.2 + 0.4 * calm * (1 - Math.exp(-week / 300)) * (arm === "mission" ? 1 : 0.6) + 0.05 * luck;
  const table: Readonly<Record<string, number>> = {
    civilianDeaths: 60 * heat,
    battleDeaths: 90 * heat * (0.5 + luck),
    incidents: 14 * heat + 1,
    crime: 5 + 2 * luck - 2 * trust,
    displaced: 450_000 * (0.1 + heat),
    unmetNeed: 0.2 + 0.5 * heat,
    trustInState: trust * 0.9,
    trustInPolice: trust,
    trustInMission: arm === "mission" ? 0.3 + 0.3 * force : 0,
    reporting: trust * 0.7,
    perceivedCorruption: 0.9 - trust * 0.6,
    policeCapacity: trust * 1.1,
    courtCapacity: trust * 0.6,
    fighters: 45_000 * (0.05 + heat * 0.8),
    demobilised: 40_000 * (1 - Math.exp(-week / 80)) * (arm === "mission" ? 1 : 0.3),
    missionStrength: force * 15000,
    missionCasualties: force * 0.25,
    cost: force * 14,
    consent: 0.9 - 0.2 * (week / 780),
    relapse: week > 250 && luck > (arm === "mission" ? 0.85 : 0.4) ? 1 : 0,
    relapseWar: week > 400 && luck > (arm === "mission" ? 0.97 : 0.7) ? 1 : 0,
  };
  return table[id]!;
}

/** One made-up run; equal arguments give equal runs. */
export function fakeRun(seed: number, arm: Arm, weeks: number): Run {
  const draw = generator(seed);
  const [luck, calm] = [draw(), draw()];
  const series: Record<string, Float64Array> = {};
  const byDistrict: Record<string, Float64Array> = {};
  for (const { id, kind } of fakeMeasures) {
    const own = generator(seed + id.length * 97 + id.charCodeAt(0));
    const noise = kind === "flow" ? 0.9 : 0.05;
    const ticks = Float64Array.from({ length: weeks }, (_, week) => {
      const value = level(id, week, arm, luck, calm) * (kind === "event" ? 1 : 1 + noise * (own() - 0.5));
      return kind === "flow" && id !== "cost" ? Math.round(value) : value;
    });
    series[id] = ticks;
    if (kind !== "event" && !["missionStrength", "cost", "consent"].includes(id))
      byDistrict[id] = Float64Array.from({ length: weeks * 15 }, (_, i) => {
        const weight = (0.3 + (((i % 15) * 7 + 3) % 11)) / 11;
        return ticks[Math.floor(i / 15)]! * weight * (kind === "flow" || id === "displaced" ? 1 / 7 : 0.9);
      });
  }
  const half = Float64Array.from(series["civilianDeaths"]!, (value) => value / 2);
  const incidents = Array.from({ length: 12 }, (_, i): Incident => ({
    week: Math.floor((i * weeks) / 12),
    district: districts[Math.floor(draw() * 15)]!.id,
    community: i,
    kind: ["attack", "raid", "extortion, armed"][i % 3]!,
    perpetrator: ["rebels", 'the "army"', "unknown"][Math.floor(draw() * 3)]!,
    civilianDeaths: Math.floor(draw() * 9),
    otherDeaths: Math.floor(draw() * 4),
    responded: draw() < 0.3,
  }));
  const outcomes = Object.fromEntries(fakeMeasures.map(({ id, kind }) => [id, outcomeOf(series[id]!, kind, 1)]));
  const hash = (seed * 7919 + (arm === "none" ? 1 : 0)).toString(16).padStart(16, "0");
  const parts = { civilianDeaths: { rebels: half, government: half } };
  return { seed: String(seed), arm, hash, series, districts: byDistrict, parts, incidents, outcomes };
}

/** Means with normal intervals: near enough for tests of outputs. */
function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const half = 1.96 * Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1) / n);
  return { mean, ci95: [mean - half, mean + half] };
}

function fakeOutcome(measure: MeasureInfo, pairs: readonly Pair[], twin: boolean): Outcome {
  const mission = pairs.map((pair) => pair.mission.outcomes[measure.id]!);
  const rest = { ...measure, mission: estimate(mission) };
  if (!twin) return { ...rest, none: null, difference: null, standardised: null, pairs: null, shareBetter: null };
  const none = pairs.map((pair) => pair.none!.outcomes[measure.id]!);
  const differences = mission.map((value, i) => value - none[i]!);
  const difference = estimate(differences);
  const n = pairs.length;
  const sd = ((difference.ci95[1] - difference.mean) / 1.96) * Math.sqrt(n);
  const scaled = (value: number) => (sd > 0 ? value / sd : NaN);
  const count = { lower: 0, equal: 0, higher: 0 };
  for (const d of differences) count[d < 0 ? "lower" : d > 0 ? "higher" : "equal"]++;
  const better = measure.direction === "none" ? null : count[measure.direction] / n;
  const standardised = {
    mean: scaled(difference.mean),
    ci95: [scaled(difference.ci95[0]), scaled(difference.ci95[1])] as const,
  };
  return { ...rest, none: estimate(none), difference, standardised, pairs: count, shareBetter: better };
}

export function fakeStudy({ pairs = 50, weeks = 774, twin = true }: FakeOptions = {}): Study {
  const done = Array.from({ length: pairs }, (_, i): Pair => ({
    seed: String(i + 1),
    mission: fakeRun(i + 1, "mission", weeks),
    none: twin ? fakeRun(i + 1, "none", weeks) : null,
  }));
  const sources = {
    "census-2008": { title: "Population census 2008, Institute of Statistics", url: "https://example.org/census" },
  };
  return {
    scenario: {
      id: "liberia",
      name: "liberia",
      title: "Liberia 2003–2018 and UNMIL",
      summary: "The war of 2003, the Accra agreement, and fifteen years of a United Nations mission.",
      limits: "It compares designs of mandates. It is not a forecast and not a history of Liberia.",
      country: "Liberia",
      mission: "UNMIL",
      start: "2003-06-02",
      districts,
      figures: districts.map(({ id }, i) => ({
        path: `country.districts.${id}.population`,
        label: "population",
        unit: "people",
        value: 100_000 + 7_919 * i,
        source: i % 3 === 0 ? "estimate" : "census-2008",
        flag: (["V", "VD", "A"] as const)[i % 3]!,
      })),
      sources: [
        { key: "census-2008", ...sources["census-2008"] },
        { key: "estimate", title: "Estimate of the authors <of this & that>" },
      ],
      flags: { V: "seen in the source", VD: "computed from published data", A: "assumed by the authors of this file" },
      observed: [
        {
          label: "Deployed uniformed personnel",
          unit: "people",
          measure: "missionStrength",
          values: [22, 26, 35, 50, 120].map((week) => ({
            week,
            value: strengthAt(week) * 0.95,
            source: "census-2008",
          })),
        },
      ],
      resolved: { id: "liberia", weeks },
    },
    seed: "1",
    weeks,
    parameters: { source: "defaults", ensemble: null, warning: null },
    step: 1,
    modelVersion: "0.1.0",
    modelSha256: "fa4e".repeat(16),
    with: [],
    files: [],
    arms: missionArms,
    branch: null,
    overrides: [],
    mandates: [],
    planned: pairs,
    twin,
    stopped: false,
    incidentsKept: true,
    measures: fakeMeasures,
    pairs: done,
    failures: [],
    outcomes: fakeMeasures.map((measure) => fakeOutcome(measure, done, twin)),
  };
}
