import fc from "fast-check";
import { expect, test } from "vitest";
import { countRuns, packChunks, runsOf } from "../../src/slurm/chunks.ts";

const ascending = fc.uniqueArray(fc.nat(200)).map((runs) => runs.toSorted((a, b) => a - b));
const positive = fc.integer({ min: 1, max: 30 });

test("chunks have the runs in their order, none twice, all but the last full, and what does not fit is left out", () => {
  fc.assert(
    fc.property(ascending, positive, positive, (runs, size, most) => {
      const chunks = packChunks(runs, size, most);
      expect(chunks.flatMap((chunk) => [...runsOf(chunk)])).toEqual(runs.slice(0, size * most));
      expect(chunks.slice(0, -1).every((chunk) => countRuns(chunk) === size)).toBe(true);
      expect(chunks.every((chunk) => countRuns(chunk) === [...runsOf(chunk)].length)).toBe(true);
    }),
  );
});

test("runs that follow one another are one range", () => {
  expect(packChunks([0, 1, 2, 5, 6, 9], 4, 10)).toEqual([
    [
      [0, 3],
      [5, 6],
    ],
    [
      [6, 7],
      [9, 10],
    ],
  ]);
});
