import type { Stream } from "./random.ts";

/**
 * The numbers 0 to `count` − 1 in random order: in which order rows take turns. Every place has its own draw of the stream
 * (row = place), so the order is another one in every tick and for every k. The shuffle is the inside-out one
 * (R. Durstenfeld 1964, Algorithm 235, CACM 7(7), 420).
 */
export function randomOrder(count: number, stream: Stream, k = 0): Int32Array {
  const units = stream.units(0, count, k);
  const order = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    const other = (units[place] * (place + 1)) | 0;
    order[place] = order[other];
    order[other] = place;
  }
  return order;
}
