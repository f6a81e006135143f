import { Script } from "node:vm";
import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { html } from "../../src/page/index.ts";
import type { Chart } from "../../src/report/chart.ts";
import { figureScript } from "../../src/report/figure-script.ts";
import { printScale, withDensity } from "../../src/report/print.ts";
import { standaloneSvg, standaloneStyle } from "../../src/report/standalone.ts";

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

test("a PNG says 300 dots per inch behind its header, with the checksum that zlib gives, and is the same otherwise", () => {
  const header = chunk("IHDR", Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
  const start = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), header]);
  const rest = Buffer.concat([chunk("IDAT", deflateSync(Uint8Array.of(0, 0))), chunk("IEND", new Uint8Array())]);
  const density = Buffer.alloc(9);
  for (const at of [0, 4]) density.writeUInt32BE(11811, at);
  density[8] = 1;
  expect(Buffer.from(withDensity(Buffer.concat([start, rest])))).toEqual(
    Buffer.concat([start, chunk("pHYs", density), rest]),
  );
});

test("the widest drawings fill two columns of a journal at 300 dots per inch", () => {
  const millimetres = ((1060 + 24) * printScale * 25.4) / 300;
  expect(Math.abs(millimetres - 175)).toBeLessThan(0.5);
});

const chart = {
  id: "one",
  title: "A < B: costs $& more",
  summary: "Of 3 comparisons, none.",
  wide: html`<svg class="wide" viewBox="0 0 100 50" role="img" aria-label="x"><text class="tick">1</text></svg>`,
} as unknown as Chart;

test("a figure of its own has no variables, for few programs but browsers know them, is light, and has room around it", () => {
  const svg = standaloneSvg(chart);
  expect(svg).not.toContain("var(");
  expect(svg).toContain('viewBox="-12 -12 124 74"');
  expect(svg).toContain("<title>A &#60; B: costs $&#38; more</title><desc>Of 3 comparisons, none.</desc>");
  expect(svg).toContain('fill="#fff"');
  expect(svg).not.toMatch(/undefined|NaN/);
});

test("the page saves figures in the same look, and its script is a program", () => {
  expect(figureScript).toContain(JSON.stringify(standaloneStyle));
  expect(() => new Script(figureScript)).not.toThrow();
});
