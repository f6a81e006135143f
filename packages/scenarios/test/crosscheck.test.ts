import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Complaint } from "../src/check.ts";
import { crosscheck } from "../src/crosscheck.ts";
import { model, valid } from "./valid.ts";

/** Complaints about the valid file with one text replaced. */
function complaints(from: string, to: string): (Pick<Complaint, "kind" | "nearest"> & { path: string })[] {
  expect(valid).toContain(from);
  const found: (Pick<Complaint, "kind" | "nearest"> & { path: string })[] = [];
  crosscheck(parse(valid.replace(from, to)), model, (path, { kind, nearest }) =>
    found.push({ path: path.join("."), kind, ...(nearest !== undefined && { nearest }) }),
  );
  return found;
}

describe("the cross-check", () => {
  it("has nothing to say of a good file", () => {
    expect(complaints("format: 2", "format: 1")).toEqual([]);
  });

  it.each([
    ["neighbours: [hills]", "neighbours: [hils]", "country.districts.port.neighbours.0", "hills"],
    ["borders: [mainland]", "borders: [mainlnd]", "country.districts.hills.borders.0", "mainland"],
    ["north: 0.1, south", "nroth: 0.1, south", "country.districts.hills.socialGroups.values.nroth", "north"],
    ["government: cabinet", "government: cabnet", "state.government", "cabinet"],
    ["socialGroup: south", "socialGroup: souht", "armedGroups.hillmen.socialGroup", "south"],
    ["values: { hills: 1 }", "values: { hill: 1 }", "armedGroups.hillmen.districts.values.hill", "hills"],
    ["leadership: captains", "leadership: captain", "armedGroups.hillmen.leadership", "captains"],
    ["sponsor: neighbour", "sponsor: neighbor", "armedGroups.hillmen.sponsor", "neighbour"],
    ["from: neighbour", "from: neigbour", "relations.0.from", "neighbour"],
    ["to: captains", "to: capitains", "relations.0.to", "captains"],
    ["parties: [hillmen]", "parties: [hilmen]", "agreements.truce.parties.0", "hillmen"],
    ["values: { hillmen: 0.3 }", "values: { hillman: 0.3 }", "agreements.truce.powerShare.values.hillman", "hillmen"],
    ["guarantor: mission", "guarantor: marine", "agreements.truce.guarantor", "marines"],
    ["where: [hills]", "where: [hill]", "mission.phases.first.tasks.nightPatrols.where.0", "hills"],
    ["component: patrols", "component: patrol", "mission.phases.first.tasks.nightPatrols.component", "patrols"],
    ["patrols: { priority: 2 }", "patrol: { priority: 2 }", "mission.phases.first.tasks.patrol", "patrols"],
    ["trust.gain: 0.02", "trust.gains: 0.02", "parameters.trust.gains", "trust.gain"],
  ])("finds that %s became %s", (from, to, path, nearest) => {
    expect(complaints(from, to)).toContainEqual({ path, kind: "unknown-name", nearest });
  });

  it.each([
    ["neighbours: [port]", "neighbours: []", "country.districts.port.neighbours.0"],
    ["neighbours: [port]", "neighbours: [port, hills]", "country.districts.hills.neighbours.1"],
    ["share: [1, guess, A]", "share: [0.7, guess, A]", "mission.contributors"],
    ["until: 2001-12-31", "until: 2001-08-31", "mission.phases.first.tasks.nightPatrols.until"],
    ["      capital: true\n", "", "country.districts"],
    ["date: [2002-03-04, guess, A]", "date: [2000-03-04, guess, A]", "shocks.vote.date"],
  ])("finds that %s became %s, which does not fit the rest", (from, to, path) => {
    expect(complaints(from, to)).toContainEqual({ path, kind: "inconsistent" });
  });

  const threat = (rest: string): string => `threats:\n  cells: { label: Cells, capability: 0.5, ${rest} }\nshocks:\n`;

  it.each([
    ["kind: terrorism, group: hilmen", "threats.cells.group", "hillmen"],
    ["kind: terrorism, actor: captain", "threats.cells.actor", "captains"],
  ])("finds that a threat names nobody: %s", (rest, path, nearest) => {
    expect(complaints("shocks:\n", threat(rest))).toContainEqual({ path, kind: "unknown-name", nearest });
  });

  it.each([
    ["kind: information, from: 2001-06-04, until: 2001-05-07", "threats.cells.until"],
    ["kind: hybridWarfare", "threats.cells"],
  ])("finds that a threat does not make sense: %s", (rest, path) => {
    expect(complaints("shocks:\n", threat(rest))).toContainEqual({ path, kind: "inconsistent" });
    expect(complaints("shocks:\n", threat("kind: hybridWarfare, actor: neighbour"))).toEqual([]);
  });

  it("finds a renewal from before the run", () => {
    expect(complaints("  lag: 0\n", "  lag: 0\n  renewals: [2000-06-04]\n")).toContainEqual({ path: "mission.renewals.0", kind: "inconsistent" });
  });

  it("wants phases in order", () => {
    const second =
      "  phases:\n    zeroth: { label: Zeroth, date: [2001-08-06, guess, A], military: [1, guess, A], police: [1, guess, A], robustness: 0, clarity: 0, tasks: {} }\n";
    expect(complaints("  phases:\n", second)).toContainEqual({
      path: "mission.phases.first.date",
      kind: "inconsistent",
    });
  });

  it("wants the run to start on a Monday that exists", () => {
    expect(complaints("start: 2001-01-01", "start: 2001-01-02")).toContainEqual({ path: "start", kind: "bad-date" });
    expect(complaints("start: 2001-01-01", "start: 2001-02-30")).toContainEqual({ path: "start", kind: "bad-date" });
  });

  it("keeps model parameters to their limits", () => {
    expect(complaints("trust.gain: 0.02", "trust.gain: 2")).toEqual([
      { path: "parameters.trust.gain", kind: "out-of-range" },
    ]);
  });
});
