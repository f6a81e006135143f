import { margin } from "./standalone.ts";

/** Width over two columns of a journal, millimetres, and dots per inch. */
const [columns, dotsPerInch] = [175, 300];
const millimetresPerInch = 25.4;

/** Units of the widest drawings with the room around them. */
const widest = 1060 + 2 * margin;

/** Dots of a print per unit of a drawing: the widest drawings fill two columns. */
export const printScale = Math.round((100 * columns * dotsPerInch) / millimetresPerInch / widest) / 100;

/** Dots of a print per metre, as PNG files say it. */
const dotsPerMetre = Math.round((1000 * dotsPerInch) / millimetresPerInch);

/** Bytes of a PNG before its first chunk, and of that chunk, its header (PNG specification, 5.2 and 11.2.2). */
const [signature, header] = [8, 25];

/** A PNG that says how large it is on paper: a word processor then places it over two columns. */
export function withDensity(png: Uint8Array): Uint8Array {
  // Chunk pHYs (11.3.4.3): dots per metre in both directions, unit 1.
  const chunk = new DataView(new ArrayBuffer(21));
  chunk.setUint32(0, 9);
  for (const [i, letter] of Array.from("pHYs").entries()) chunk.setUint8(4 + i, letter.charCodeAt(0));
  chunk.setUint32(8, dotsPerMetre);
  chunk.setUint32(12, dotsPerMetre);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, checksum(new Uint8Array(chunk.buffer, 4, 13)));
  const at = signature + header;
  const whole = new Uint8Array(png.length + chunk.byteLength);
  whole.set(png.subarray(0, at));
  whole.set(new Uint8Array(chunk.buffer), at);
  whole.set(png.subarray(at), at + chunk.byteLength);
  return whole;
}

/** CRC-32 as PNG takes it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
