import { catalogue, type CountrySpec } from "@truce/core";
import { flags, weekOf, type Scenario } from "@truce/scenarios";
import type { Observation, ScenarioInfo } from "./study.ts";

/** What outputs show of a scenario. `name` is what the user typed for it. */
export function scenarioInfo(scenario: Scenario, name: string): ScenarioInfo {
  const { file, spec, map, record } = scenario;
  return {
    id: spec.id,
    name,
    title: spec.title,
    summary: file.summary,
    limits: file.limits,
    speculative: speculativeIn(spec),
    country: countryName(spec.title),
    mission: shortName(spec.mission?.label ?? "the mission"),
    start: file.start,
    districts: spec.districts.map(({ id, label }) => ({ id, label, ...(map !== null && { tile: map.tiles[id]! }) })),
    figures: scenario.figures,
    sources: Object.entries(scenario.sources).map(([key, source]) => ({ key, ...source })),
    flags,
    observed: Object.values({ ...file.observed, ...record?.observed }).map((each) => observation(each, file.start)),
    resolved: spec,
  };
}

/** Titles of the tasks and threats of a country whose effects nobody has measured. */
export function speculativeIn({ mission, threats = [] }: CountrySpec): string[] {
  const tasks = new Set(mission?.phases.flatMap((phase) => phase.tasks.map(({ component }) => `${component}Task`)));
  const titles = catalogue().mechanisms.flatMap(({ id, title, speculative }) =>
    speculative === true && tasks.has(id) ? [title] : [],
  );
  return threats.length > 0 ? [...titles, "Adversaries and what they do (threats)"] : titles;
}

type Observed = NonNullable<Scenario["file"]["observed"]>[string];

function observation({ label, unit, measure, values }: Observed, start: string): Observation {
  const points = values.flatMap((block) =>
    Object.entries(block).map(([date, { value, source }]) => ({ week: weekOf(date, start), value, source })),
  );
  return { label, unit, measure: measure ?? null, values: points.toSorted((a, b) => a.week - b.week) };
}

/** "Liberia" of "Liberia 2003–2018 and UNMIL": the words before the first digit or mark; a hyphen inside a word is none. */
export function countryName(title: string): string {
  const words = /^(?:[^\d,:;.()–—-]|(?<=\p{L})-(?=\p{L}))+/u.exec(title)?.[0].trim() ?? "";
  return words === "" ? "any country" : words;
}

/** "UNMIL" of "United Nations Mission in Liberia (UNMIL)". */
export function shortName(label: string): string {
  return /\(([^()]+)\)\s*$/.exec(label)?.[1] ?? label;
}
