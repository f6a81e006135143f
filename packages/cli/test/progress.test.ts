import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../src/output/ansi.ts";
import { progressReporter } from "../src/progress.ts";

function record(terminal: boolean, total: number): string[] {
  const written: string[] = [];
  const reporter = progressReporter({ write: (text) => written.push(text), terminal, paint: plain });
  for (let done = 0; done <= total; done++)
    reporter.update({ done, failed: 0, total, secondsLeft: done === 0 ? null : total - done });
  reporter.end();
  return written;
}

test("without a terminal there is a line for every tenth at most, the last says that all is done", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (total) => {
      const lines = record(false, total);
      expect(lines.length).toBeLessThanOrEqual(10);
      expect(lines.every((line) => line.endsWith("\n") && !line.includes("\u001b"))).toBe(true);
      expect(lines.at(-1)).toContain(`100 %  ${total.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} run`);
    }),
  );
});

test("a terminal gets one line that is redrawn, with the time left, and cleaned at the end", () => {
  const written = record(true, 40);
  expect(written.slice(0, -1).every((text) => text.startsWith("\r\u001b[2K") && !text.includes("\n"))).toBe(true);
  expect(written[20]).toContain("20 of 40 runs, 20 s left");
  expect(written.at(-1)).toBe("\r\u001b[2K");
});
