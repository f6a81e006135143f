import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLine, encodeLine, type Stored } from "../../src/store/line.ts";

const result = fc.record({
  key: fc.string(),
  point: fc.nat(),
  arm: fc.string({ unit: "grapheme" }),
  replication: fc.integer({ min: 1, max: 1000 }),
  seed: fc.string({ unit: "grapheme" }),
  status: fc.constant("done" as const),
  hash: fc.string(),
  weeks: fc.nat(),
  outcomes: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
});
const stored = fc.record({ result, attempt: fc.integer({ min: 1, max: 9 }), ms: fc.nat() });

test("a result reads back to the last bit", () => {
  fc.assert(
    fc.property(stored, (one: Stored) => {
      const line = encodeLine(one);
      expect(line.endsWith("\n")).toBe(true);
      expect(line.indexOf("\n")).toBe(line.length - 1);
      expect(decodeLine(line.slice(0, -1))).toEqual(one);
    }),
  );
});

test("a line that was cut, or in which a byte changed, is no result", () => {
  fc.assert(
    fc.property(stored, fc.nat(), fc.integer({ min: 1, max: 127 }), (one, at, flip) => {
      const line = encodeLine(one).slice(0, -1);
      expect(decodeLine(line.slice(0, at % line.length))).toBeUndefined();
      const i = at % line.length;
      const changed = line.slice(0, i) + String.fromCharCode(line.charCodeAt(i) ^ flip) + line.slice(i + 1);
      expect(decodeLine(changed)).toBeUndefined();
    }),
  );
});

test("every line is JSON by itself", () => {
  fc.assert(
    fc.property(stored, (one) => {
      expect(JSON.parse(encodeLine(one))).toMatchObject(one.result);
    }),
  );
});
