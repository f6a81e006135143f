import { checkNumber, isRecord, type Report } from "./check.ts";
import { daysOf, isMonday } from "./date.ts";
import { checkSources } from "./check-sources.ts";
import type { ModelNames } from "./names.ts";
import { checkMission } from "./crosscheck-mission.ts";
import { scenarioSchema } from "./schema.ts";
import { innerValue, keysAt, plainValue, select } from "./select.ts";
import { unknownName } from "./unknown-name.ts";

const anyName = (raw: unknown, ...paths: string[]): string[] => paths.flatMap((path) => keysAt(raw, path));

/** Where a file names something that must exist: pattern, what it is, and which names there are. `key` checks keys. */
const references: readonly { at: string; what: string; names: (raw: unknown) => string[]; key?: true }[] = [
  { at: "country.districts.*.neighbours.*", what: "district", names: (raw) => anyName(raw, "country.districts") },
  { at: "country.districts.*.borders.*", what: "country abroad", names: (raw) => anyName(raw, "country.abroad") },
  {
    at: "country.districts.*.socialGroups.values.*",
    what: "social group",
    names: (raw) => anyName(raw, "country.socialGroups"),
    key: true,
  },
  { at: "state.government", what: "actor", names: (raw) => anyName(raw, "actors") },
  { at: "state.*.districts.values.*", what: "district", names: (raw) => anyName(raw, "country.districts"), key: true },
  { at: "armedGroups.*.socialGroup", what: "social group", names: (raw) => anyName(raw, "country.socialGroups") },
  {
    at: "armedGroups.*.districts.values.*",
    what: "district",
    names: (raw) => anyName(raw, "country.districts"),
    key: true,
  },
  { at: "armedGroups.*.leadership", what: "actor", names: (raw) => anyName(raw, "actors") },
  { at: "armedGroups.*.sponsor", what: "actor", names: (raw) => anyName(raw, "actors") },
  { at: "relations.*.from", what: "actor", names: (raw) => anyName(raw, "actors") },
  { at: "relations.*.to", what: "actor", names: (raw) => anyName(raw, "actors") },
  { at: "agreements.*.parties.*", what: "armed group", names: (raw) => anyName(raw, "armedGroups") },
  {
    at: "agreements.*.powerShare.values.*",
    what: "armed group",
    names: (raw) => anyName(raw, "armedGroups"),
    key: true,
  },
  { at: "agreements.*.guarantor", what: "guarantor", names: (raw) => ["mission", ...anyName(raw, "forces")] },
  { at: "forces.*.districts.values.*", what: "district", names: (raw) => anyName(raw, "country.districts"), key: true },
  { at: "threats.*.actor", what: "actor", names: (raw) => anyName(raw, "actors") },
  { at: "threats.*.group", what: "armed group", names: (raw) => anyName(raw, "armedGroups") },
  { at: "shocks.*.districts.*", what: "district", names: (raw) => anyName(raw, "country.districts") },
];

/** Checks that cross from one part of the file to another; works on raw data, so that one error does not hide others. */
export function crosscheck(raw: unknown, model: ModelNames | undefined, report: Report): void {
  if (!isRecord(raw)) return;
  for (const { at, what, names, key } of references) {
    const known = names(raw);
    for (const { path, value } of select(raw, at)) {
      const name = key ? path.at(-1) : value;
      if (typeof name === "string" && !known.includes(name)) report(path, unknownName(what, name, known), key);
    }
  }
  checkSources(scenarioSchema, raw, report);
  checkNeighbours(raw, report);
  checkMission(raw, model, report);
  checkThreats(raw, report);
  checkWhole(raw, report);
  if (model !== undefined) checkParameters(raw, model, report);
}

function checkNeighbours(raw: Record<string, unknown>, report: Report): void {
  // A district without a list has a problem of its own; its neighbours are not to blame.
  const listed = (district: string): unknown[] | undefined => {
    const value = select(raw, `country.districts.${district}.neighbours`)[0]?.value;
    return Array.isArray(value) ? (value as unknown[]) : undefined;
  };
  const names = keysAt(raw, "country.districts");
  for (const { path, value } of select(raw, "country.districts.*.neighbours.*")) {
    const own = String(path[2]);
    if (value === own)
      report(path, { kind: "inconsistent", message: "a district is not its own neighbour", todo: "remove it" });
    else if (typeof value === "string" && names.includes(value) && listed(value)?.includes(own) === false)
      report(path, {
        kind: "inconsistent",
        message: `${own} lists ${value} as a neighbour, but ${value} does not list ${own}`,
        expected: "neighbours on both sides",
        todo: `add ${own} to country.districts.${value}.neighbours, or remove ${value} here`,
      });
  }
}

function checkThreats(raw: Record<string, unknown>, report: Report): void {
  for (const { path, value } of select(raw, "threats.*")) {
    if (!isRecord(value)) continue;
    const [from, until] = [value["from"], value["until"]].map((date) => daysOf(String(plainValue(date))));
    if (from !== undefined && until !== undefined && until <= from)
      report([...path, "until"], { kind: "inconsistent", message: "the threat ends before it begins" });
    if (value["kind"] === "hybridWarfare" && value["actor"] === undefined)
      report(path, {
        kind: "inconsistent",
        message: "hybrid warfare is waged by a patron, and none is named",
        expected: "actor: the id of an actor",
        todo: "name the actor, or choose another kind",
      });
  }
}

function checkWhole(raw: Record<string, unknown>, report: Report): void {
  const start = raw["start"];
  if (typeof start === "string" && daysOf(start) === undefined)
    report(["start"], { kind: "bad-date", message: `no such day: ${start}` });
  else if (typeof start === "string" && !isMonday(start))
    report(["start"], {
      kind: "bad-date",
      message: `${start} is not a Monday`,
      expected: "the Monday on which week 0 begins",
    });
  const capitals = select(raw, "country.districts.*.capital").filter(({ value }) => value === true);
  if (keysAt(raw, "country.districts").length > 0 && capitals.length !== 1)
    report(
      ["country", "districts"],
      {
        kind: "inconsistent",
        message: `${capitals.length} districts are the capital`,
        expected: "exactly one with capital: true",
      },
      true,
    );
  for (const pattern of [
    "shocks.*.date",
    "agreements.*.date",
    "mission.start",
    "mission.phases.*.date",
    "forces.*.rehat",
    "mission.renewals.*",
  ])
    for (const { path, value } of select(raw, pattern)) {
      const date = plainValue(value);
      const days = daysOf(String(date));
      const first = typeof start === "string" ? daysOf(start) : undefined;
      if (days !== undefined && first !== undefined && days < first)
        report(path, {
          kind: "inconsistent",
          message: `${String(date)} lies before the run begins`,
          expected: `${String(start)} or later`,
        });
    }
}

function checkParameters(raw: Record<string, unknown>, model: ModelNames, report: Report): void {
  for (const { path, value } of select(raw, "parameters.*")) {
    const name = String(path[1]);
    const limits = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
    if (limits === undefined) report(path, unknownName("model parameter", name, Object.keys(model.parameters)), true);
    else checkNumber(innerValue(value), limits, (complaint) => report(path, complaint), []);
  }
}
