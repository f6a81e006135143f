import { createSimulation } from "@truce/core";
import { libraryScenarios, readScenario } from "../run/read-scenario.ts";
import { agentRows, origins, type AgentRow } from "./agents.ts";
import { parts, type Finding, type RowResult } from "./types.ts";

/** Which kinds stood and which states moved in the scenarios of the library. */
export interface Count {
  readonly row: AgentRow;
  readonly missing: readonly string[];
  readonly still: readonly string[];
}

export interface CensusOptions {
  readonly scenarios?: readonly string[];
  readonly seed?: string;
  readonly weeks?: number;
}

/** Runs every scenario of the library once and looks at it every week, until nothing is left to be seen. */
export function census({ scenarios = libraryScenarios(), seed = "census", weeks }: CensusOptions = {}): Count[] {
  const left = agentRows.map((row) => ({
    row,
    kinds: new Set(row.kinds),
    states: new Map(Object.entries(row.states)),
  }));
  for (const name of scenarios) {
    if (left.every(({ kinds, states }) => kinds.size + states.size === 0)) break;
    const { spec } = readScenario(name);
    const simulation = createSimulation(spec, { seed, ...(weeks !== undefined && { weeks }) });
    const { tables } = simulation.engine.state;
    const column = (path: string): ArrayLike<number> => {
      const [table, key] = path.split(".") as [string, string];
      return (tables as unknown as Record<string, Record<string, ArrayLike<number>>>)[table]![key]!;
    };
    const before = new Map(
      left.flatMap(({ states }) => [...states.values()].flat()).map((path) => [path, Float64Array.from(column(origins[path] ?? path))]),
    );
    while (simulation.tick < simulation.ticks) {
      simulation.step();
      for (const { kinds, states } of left) {
        for (const kind of kinds) if (kind.stands(tables, spec)) kinds.delete(kind);
        for (const [state, columns] of states)
          if (columns.some((path) => moved(before.get(path)!, column(path)))) states.delete(state);
      }
    }
  }
  return left.map(({ row, kinds, states }) => ({
    row,
    missing: [...kinds].map(({ what }) => what),
    still: [...states.keys()],
  }));
}

function moved(before: Float64Array, now: ArrayLike<number>): boolean {
  return before.some((value, i) => value !== now[i]!);
}

/** A row of the table: the share of kinds that stand and of states that move. Nothing is left to luck but what a run brings. */
export function censusResult({ row, missing, still }: Count): RowResult {
  const all = row.kinds.length + Object.keys(row.states).length;
  const share = (all - missing.length - still.length) / all;
  const finding: Finding = {
    observable: "kinds that stand in a scenario and states that move",
    unit: "share",
    log: false,
    lever: "none: the library as it is",
    file: "packages/scenarios/library",
    scene: "the library",
    settings: [],
    contrast: {},
    means: {},
    effect: share,
    ci95: [share, share],
    p: share === 1 ? 0 : 1,
    seeds: 1,
    expected: "rise",
    least: 1,
    because: "every kind and every state",
    source: `mission.md ${row.id}`,
    primary: true,
    verdict: share === 1 ? "shown" : "not shown",
  };
  const reason = [
    missing.length > 0 ? `in no scenario of the library: ${missing.join(", ")}` : "",
    still.length > 0 ? `never moves: ${still.join(", ")}` : "",
  ].filter((text) => text !== "");
  return {
    ...finding,
    id: row.id,
    title: row.title,
    claim: "Each kind stands in a scenario, and each listed state moves.",
    part: parts.A,
    ciHolm: finding.ci95,
    pHolm: finding.p,
    holds: share === 1,
    reason: reason.join("; "),
    findings: [finding],
  };
}
