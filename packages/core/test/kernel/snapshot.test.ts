import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashBytes } from "../../src/kernel/hash.ts";
import {
  type Snapshot,
  copyBytes,
  decodeSnapshot,
  encodeSnapshot,
  shapeDifference,
} from "../../src/kernel/snapshot.ts";
import { engineOf, small, toy } from "./toy.ts";

const double = fc.double().map((value) => (Number.isNaN(value) ? NaN : value));
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  bytes: fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.slice().buffer),
  tick: fc.nat(),
  shape: fc.string({ unit: "binary" }),
  series: fc.array(
    fc.array(double).map((values) => Float64Array.from(values)),
    { maxLength: 4 },
  ),
});

describe("a stored snapshot", () => {
  it("reads back as it was written", () => {
    fc.assert(
      fc.property(snapshot, (made) => {
        const back = decodeSnapshot(encodeSnapshot(made));
        expect({ ...back, bytes: [] }).toEqual({ ...made, bytes: [] });
        expect([...new Uint8Array(back.bytes)]).toEqual([...new Uint8Array(made.bytes)]);
      }),
    );
  });

  it("goes on in another engine as if never stopped, also from the middle of a larger buffer", () => {
    fc.assert(
      fc.property(toy, fc.nat(9), (made, offset) => {
        const engine = engineOf(made, { ticks: made.ticks + 2 });
        engine.run(made.ticks);
        const stored = encodeSnapshot(engine.snapshot());
        const larger = new Uint8Array(stored.length + 9);
        larger.set(stored, offset);
        const other = engineOf(made, { ticks: made.ticks + 2 });
        // What Node reads from a file is a Buffer, whose slices are no copies.
        other.restore(decodeSnapshot(Buffer.from(larger.buffer, offset, stored.length)));
        larger.fill(0);
        other.run(2);
        engine.run(2);
        expect(other.hash()).toBe(engine.hash());
        expect(other.recorder.series).toEqual(engine.recorder.series);
      }),
    );
  });

  it("refuses anything cut off, with any byte changed, or with something after it", () => {
    fc.assert(
      fc.property(snapshot, fc.nat(), fc.integer({ min: 1, max: 255 }), (made, where, change) => {
        const stored = encodeSnapshot(made);
        const place = where % stored.length;
        expect(() => decodeSnapshot(stored.subarray(0, place))).toThrow(RangeError);
        expect(() => decodeSnapshot(new Uint8Array([...stored, change]))).toThrow("cut off or damaged");
        stored[place]! ^= change;
        expect(() => decodeSnapshot(stored)).toThrow(RangeError);
      }),
    );
  });

  it("says what is wrong and what to do", () => {
    const stored = encodeSnapshot(engineOf(small).snapshot());
    expect(() => decodeSnapshot(new TextEncoder().encode("seed,arm,week,tick,…"))).toThrow("not a snapshot");
    expect(() => decodeSnapshot(new Uint8Array(0))).toThrow("not a snapshot");
    expect(() => decodeSnapshot(stored.subarray(0, stored.length - 30))).toThrow("cut off or damaged");
    // A later format, whole and undamaged.
    stored[8] = 2;
    const end = stored.length - 16;
    stored.set(new TextEncoder().encode(hashBytes(stored.subarray(0, end))), end);
    expect(() => decodeSnapshot(stored)).toThrow(/format 2; this version reads format 1 only. Continue it with/);
  });
});

describe("shapes", () => {
  it("differ where the first line differs", () => {
    expect(shapeDifference("a\nb\nc", "a\nb\nc")).toBeNull();
    expect(shapeDifference("a\nb\nc", "a\nx\nc")).toBe('the snapshot has "b" where this run has "x"');
    expect(shapeDifference("a", "a\nb")).toBe('the snapshot has "nothing" where this run has "b"');
    expect(shapeDifference("a\nb", "a")).toBe('the snapshot has "b" where this run has "nothing"');
  });

  it("do not take bytes of another size", () => {
    expect(() => copyBytes(new ArrayBuffer(8), new ArrayBuffer(16))).toThrow("of 8 bytes does not fit a state of 16");
  });
});
