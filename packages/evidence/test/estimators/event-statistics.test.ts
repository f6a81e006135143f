import { rootKey, Stream } from "@truce/core/kernel";
import { powerLawDraw } from "@truce/statistics";
import { describe, expect, test } from "vitest";
import {
  burstiness,
  concentration,
  eventSizes,
  persistence,
  placeYearExponent,
  placeYears,
  selfExcitation,
} from "../../src/estimators/event-statistics.ts";
import type { War } from "../../src/sample/events.ts";

const luck = (name: string) => new Stream(rootKey("made events"), name);
const [places, weeks] = [10, 520];

interface Event {
  readonly week: number;
  readonly place: number;
  readonly deaths: number;
}

const war = (events: readonly Event[], id = "made"): War => ({
  id,
  places,
  // One community in each district, two of them in a cell.
  cells: Array.from({ length: places }, (_, row) => Math.floor(row / 2)),
  weeks,
  months: {},
  districts: {},
  first: {},
  events: {
    week: events.map(({ week }) => week),
    place: events.map(({ place }) => place),
    community: events.map(({ place }) => place),
    deaths: events.map(({ deaths }) => deaths),
  },
});

/** Events at even chance in time and place. */
function even(name: string, count: number, deaths: (u: number) => number = () => 1): Event[] {
  const draw = luck(name);
  const events = Array.from({ length: count }, (_, i) => ({
    week: draw.below(weeks, i),
    place: draw.below(places, i, 1),
    deaths: deaths(draw.unit(i, 2)),
  }));
  return events.sort((a, b) => a.week - b.week);
}

describe("statistics of events, on made ones", () => {
  test("the exponent of sizes is that of the law that made them, and a power law is believed; a few events have none", () => {
    const wars = ["a", "b", "c", "d"].map((name) => war(even(name, 2000, powerLawDraw(2.5, 1)), name));
    const sizes = eventSizes(wars);
    expect(sizes.value).toBeCloseTo(2.5, 1);
    expect(sizes.n).toBe(4);
    expect(sizes.believable).toBeGreaterThan(0.5);
    expect(sizes.heavier).toBe(1);
    expect(eventSizes([war(even("few", 20))]).n).toBe(0);
  });

  test("place-years count every place and whole year, zeros included, and have the exponent of the law that made them", () => {
    const totals = placeYears([
      war([
        { week: 0, place: 3, deaths: 2 },
        { week: 51, place: 3, deaths: 1 },
        { week: 52, place: 0, deaths: 9 },
      ]),
    ]);
    expect(totals).toHaveLength(100);
    expect([totals[3], totals[10]]).toEqual([3, 9]);
    const draw = powerLawDraw(1.9, 1);
    const many = Array.from({ length: 30 }, (_, w) =>
      war(
        Array.from({ length: 100 }, (_, i) => ({
          week: 52 * Math.floor(i / 10),
          place: i % 10,
          deaths: draw(luck(`w${w}`).unit(i)),
        })),
      ),
    );
    const { value, ci95 } = placeYearExponent(many, 10);
    expect(value).toBeCloseTo(1.9, 0);
    expect(ci95[0]).toBeLessThan(1.9);
    expect(ci95[1]).toBeGreaterThan(1.9);
    expect(placeYearExponent([war(even("small", 50))], 25).value).toBeNaN();
  });

  test("a tenth of the cells that saw violence is the worst of them", () => {
    // Ten cells of one community each and a tenth of them; then five cells of two.
    const one = Array.from({ length: 10 }, (_, place) => ({ week: 1, place, deaths: place === 4 ? 91 : 1 }));
    const fine = { ...war(one), cells: Array.from({ length: places }, (_, row) => row) };
    expect(concentration([fine]).value).toBeCloseTo(0.91, 10);
    expect(concentration([war(one)]).value).toBeCloseTo(0.46, 10);
  });

  test("violence that stays where it was persists, violence that goes anywhere does not", () => {
    const stays = Array.from({ length: 100 }, (_, i) => ({
      week: 52 * Math.floor(i / 10),
      place: i % 10,
      deaths: 1 + (i % 10),
    }));
    expect(persistence([war(stays)]).value).toBeCloseTo(1, 10);
    expect(Math.abs(persistence([war(even("anywhere", 1000))]).value)).toBeLessThan(0.25);
  });

  test("events that others bring about are told from even ones, with their memory", () => {
    const draw = luck("excited");
    const excited: Event[] = [];
    for (let place = 0; place < 3; place++) {
      let felt = 0;
      for (let week = 0, before = 0; week < weeks; week++) {
        felt = (1 - 1 / 4) * felt + before / 4;
        before = draw.poisson(0.5 + 0.45 * felt, place * weeks + week);
        for (let i = 0; i < before; i++) excited.push({ week, place, deaths: 1 });
      }
    }
    const { triggered, memory } = selfExcitation([war(excited)]);
    expect(triggered.value).toBeGreaterThan(0.3);
    expect(triggered.value).toBeLessThan(0.6);
    expect(memory.value).toBeGreaterThan(2);
    expect(memory.value).toBeLessThan(8);
    expect(selfExcitation([war(even("even", 2000))]).triggered.value).toBeLessThan(0.15);
  });

  test("bursts wait unevenly", () => {
    const inBursts = Array.from({ length: 400 }, (_, i) => ({ week: 50 * Math.floor(i / 40), place: 0, deaths: 1 }));
    expect(burstiness([war(inBursts)]).value).toBeGreaterThan(0.5);
    expect(
      burstiness([war(Array.from({ length: 200 }, (_, week) => ({ week, place: 0, deaths: 1 })))]).value,
    ).toBeCloseTo(-1, 10);
  });
});
