import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue.ts";
import { components } from "../../src/mandates/components/index.ts";
import type { CountrySpec } from "../../src/model/spec.ts";
import { references } from "../../src/model/references.ts";
import { schedule } from "../../src/schedule.ts";
import { Simulation } from "../../src/simulation.ts";
import { atRisk, contested, everyTask, siege, stories } from "../support/stories.ts";
import { tiny } from "../support/tiny.ts";

const { columns, measures, parameters } = catalogue();

describe("nothing is declared in vain", () => {
  it("every column, parameter, stream and graph of a card is looked at by its mechanism", () => {
    let idle: Set<string> | undefined;
    for (const [i, spec] of stories.entries()) {
      const simulation = new Simulation(spec, { seed: i });
      for (let tick = 0; tick < simulation.ticks && idle?.size !== 0; tick += 6) {
        // Watching is slow: one watched week in six.
        const watched = simulation.engine.branch({ checked: true, ticks: 0 });
        watched.step();
        const unused = watched.unused().map(({ mechanism, what }) => `${mechanism}: ${what}`);
        idle = new Set(idle === undefined ? unused : unused.filter((what) => idle!.has(what)));
        simulation.run(Math.min(6, simulation.ticks - tick));
      }
    }
    expect([...idle!]).toEqual([]);
  });

  it("every column is set by a mechanism, or differs from its initial value in the world of some country", () => {
    const input = new Set<string>();
    for (const spec of stories)
      for (const { table, column, spec: own, array } of new Simulation(spec, { seed: 1, weeks: 0 }).engine.state.cells)
        if (array.some((value) => value !== own.initial)) input.add(`${table}.${column}`);
    expect(columns.filter(({ path, writers }) => writers.length === 0 && !input.has(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe("sources", () => {
  const cited = [
    ...schedule.flatMap((m) => m.cites.map((key) => ({ who: m.id, key }))),
    ...components.flatMap((c) => c.cites.map((key) => ({ who: c.id, key }))),
    ...parameters.flatMap((p) => p.cites.map((key) => ({ who: p.path, key }))),
  ];

  it("are in the bibliography, and nothing is there that nobody cites", () => {
    expect(cited.filter(({ key }) => !Object.hasOwn(references, key))).toEqual([]);
    const used = new Set(cited.map(({ key }) => key));
    expect(Object.keys(references).filter((key) => !used.has(key))).toEqual([]);
  });

  it("stand behind every number that claims to be measured or calibrated", () => {
    const bare = parameters.filter(({ evidence, cites }) => evidence !== "assumed" && evidence !== "expert" && cites.length === 0);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

/** Two years in which nobody dies in battle, and then a large war. */
function quietThenDeadly(spec: CountrySpec, seed: number): Simulation["engine"] {
  const crowded = { ...spec, armedGroups: spec.armedGroups.map((group) => ({ ...group, fighters: 20 * group.fighters })) };
  const quiet = new Simulation(crowded, { seed, weeks: 150, parameters: { "incidents.lethality": 0 } }).run(100);
  const deadly = quiet.engine.branch({ parameters: { "incidents.lethality": 1, "incidents.risk": 1, "incidents.robbery": 1, "armedChoices.contact": 20, "armedChoices.onMission": 1 } });
  deadly.run(50);
  return deadly;
}

describe("measures", () => {
  it("all move in some run, in total and in every part", () => {
    const engines = [
      ...[tiny, everyTask, siege, contested, atRisk].map((spec, seed) => new Simulation(spec, { seed }).run().engine),
      quietThenDeadly({ ...tiny, mission: null }, 1),
      quietThenDeadly(everyTask, 2),
    ];
    const moves = (series: (engine: (typeof engines)[number]) => Float64Array): boolean =>
      engines.some((engine) => new Set(series(engine)).size > 1);
    const still = measures.flatMap(({ id, parts }) => [
      ...(moves(({ recorder }) => recorder.total(id)) ? [] : [id]),
      ...Object.keys(parts ?? {}).filter((part) => !moves(({ recorder }) => recorder.part(id, part))).map((part) => `${id}.${part}`),
    ]);
    expect(still).toEqual([]);
  });
});
