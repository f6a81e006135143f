/** What a card does not declare does not exist: for the compiler (checked by tsc) and in the run. */
import { describe, expect, it } from "vitest";
import { CardError } from "../../src/kernel/checked.ts";
import { forSchema } from "../../src/kernel/mechanism.ts";
import { num } from "../../src/kernel/parameter.ts";
import { engineOf, events, schema, small, toys } from "./toy.ts";

const { mechanism } = forSchema(schema, events);
const card = { id: "tested", title: "", summary: "", cites: [] } as const;
const rate = num({ default: 0.5, plausible: [0, 1], unit: "per tick", label: "Rate", evidence: "assumed" });

describe("a mechanism", () => {
  it("has the columns that it declared, in their own types", () => {
    const seen: unknown[] = [];
    const made = mechanism({
      ...card,
      parameters: { rate },
      over: "sites",
      reads: { sites: ["kind"], zones: ["heat"] },
      writes: { sites: ["heat", "visits"] },
      before: { sites: ["heat"] },
      streams: ["luck"],
      graphs: ["roads"],
      run(tables, parameters, { from, to, draw, graph, emit }) {
        const heat: Float64Array = tables.sites.heat;
        const visits: Int32Array = tables.sites.visits;
        seen.push(heat.length, visits.length, tables.sites.kind[0], tables.sites.heatBefore[0], tables.zones.heat[0]);
        seen.push(tables.sites.n, parameters.rate, from, to, draw.luck.name, graph.roads.target[0]);
        emit("opened", { site: 0, heat: 1 });
      },
    });
    engineOf(small, {}, [made]).step();
    expect(seen).toEqual([4, 4, 0, 0.5, 0, 4, 0.5, 0, 4, "tested.luck", 3]);
  });

  it("has no column, stream, graph or parameter that it did not declare", () => {
    const made = mechanism({
      ...card,
      parameters: { rate },
      over: "sites",
      reads: { sites: ["heat"] },
      streams: ["luck"],
      graphs: ["roads"],
      run(tables, parameters, { draw, graph }) {
        // @ts-expect-error a column of the same table that was not declared
        expect(tables.sites.stock).toBeUndefined();
        // @ts-expect-error a column that does not exist
        expect(tables.sites.haet).toBeUndefined();
        // @ts-expect-error a table of which nothing was declared
        expect(tables.zones).toBeUndefined();
        // @ts-expect-error a copy that was not asked for
        expect(tables.sites.heatBefore).toBeUndefined();
        // @ts-expect-error a stream that was not declared
        expect(draw.chance).toBeUndefined();
        // @ts-expect-error a graph that was not declared
        expect(graph.rivers).toBeUndefined();
        // @ts-expect-error a parameter that was not declared
        expect(parameters.speed).toBeUndefined();
      },
    });
    const bare = mechanism({
      ...card,
      id: "bare",
      sequential: "it has nothing",
      run(tables, parameters, { draw, graph }) {
        // @ts-expect-error nothing was declared at all
        expect(tables.sites).toBeUndefined();
        // @ts-expect-error nothing was declared at all
        expect(parameters.rate).toBeUndefined();
        // @ts-expect-error nothing was declared at all
        expect(draw.luck).toBeUndefined();
        // @ts-expect-error nothing was declared at all
        expect(graph.roads).toBeUndefined();
      },
    });
    expect.assertions(11);
    engineOf(small, {}, [made, bare]).step();
  });

  it("cannot write what it declared to read, nor a copy, nor a graph, nor a parameter", () => {
    const made = (what: string) =>
      mechanism({
        ...card,
        parameters: { rate },
        over: "sites",
        reads: { sites: ["heat"] },
        before: { sites: ["stock"] },
        graphs: ["roads"],
        run(tables, parameters, { graph }) {
          if (what === "column") {
            // @ts-expect-error a column that is only read
            tables.sites.heat[0] = 0.75;
          } else {
            // @ts-expect-error a copy
            tables.sites.stockBefore[0] = 1;
            // @ts-expect-error a graph
            graph.roads.weight[0] = 0.25;
            // @ts-expect-error a parameter
            expect(() => (parameters.rate = 1)).toThrow(TypeError);
          }
        },
      });
    expect(() => engineOf(small, { checked: true }, [made("column")]).step()).toThrow(CardError);
    expect(() => engineOf(small, { checked: true }, [made("others")]).step()).toThrow('changed graph "roads"');
  });

  it("cannot declare what the schema has not", () => {
    const run = (): void => {};
    const wrong = [
      // @ts-expect-error a misspelt column
      mechanism({ ...card, over: "sites", reads: { sites: ["haet"] }, run }),
      // @ts-expect-error a column of another table
      mechanism({ ...card, over: "zones", writes: { zones: ["visits"] }, run }),
      // @ts-expect-error an unknown table beside a known one
      mechanism({ ...card, over: "sites", changes: { sites: ["heat"], towns: ["heat"] }, run }),
      // @ts-expect-error an unknown table alone
      mechanism({ ...card, over: "sites", before: { towns: ["heat"] }, run }),
      // @ts-expect-error an unknown graph
      mechanism({ ...card, over: "sites", graphs: ["rivers"], run }),
      // @ts-expect-error an unknown table to run over
      mechanism({ ...card, over: "towns", run }),
    ];
    for (const one of wrong) expect(() => engineOf(small, {}, [one])).toThrow("The schedule does not hold together");
  });

  it("reports only events that the model knows, with all their fields", () => {
    const made = (what: number) =>
      mechanism({
        ...card,
        over: "sites",
        run(_tables, _parameters, { emit }) {
          // @ts-expect-error an unknown event
          if (what === 0) emit("closed", { site: 1 });
          // @ts-expect-error a missing field
          if (what === 1) emit("opened", { site: 1 });
          // @ts-expect-error a field too many
          if (what === 2) emit("moved", { from: 1, to: 2, via: 3 });
        },
      });
    for (const what of [0, 1, 2])
      expect(() => engineOf(small, { checked: true }, [made(what)]).step()).toThrow(CardError);
  });

  it("says either over which table it runs or why it is sequential", () => {
    const run = (): void => {};
    expect(() => mechanism({ ...card, run })).toThrow('"tested": say either');
    expect(() => mechanism({ ...card, over: "sites", sequential: "why", run })).toThrow('"tested": say either');
  });

  it("sees copies from before it began, whatever it writes", () => {
    const made = mechanism({
      ...card,
      over: "sites",
      changes: { sites: ["stock"] },
      before: { sites: ["stock"] },
      run({ sites: { stock, stockBefore, n } }, _p, { from, to }) {
        for (let i = from; i < to; i++) stock[i] = stockBefore[(i + 1) % n];
      },
    });
    const engine = engineOf(small, {}, [made]);
    engine.step();
    expect([...engine.state.tables.sites.stock]).toEqual([1 / 3, 2 / 3, 1, 0]);
    engine.step();
    expect([...engine.state.tables.sites.stock]).toEqual([2 / 3, 1, 0, 1 / 3]);
  });

  it("keeps the head of its card as data", () => {
    const { id, parameters, reads, changes, streams, over } = toys.warm("warm");
    expect({ id, gain: parameters.gain!.default, reads, changes, streams, over }).toEqual({
      id: "warm",
      gain: 0.2,
      reads: { sites: ["open"] },
      changes: { sites: ["heat"] },
      streams: ["luck"],
      over: "sites",
    });
  });
});
