/** Runs of one task: ranges of indices in the plan of the experiment, from (included) and until (excluded), ascending. */
export type Chunk = readonly (readonly [from: number, until: number])[];

/**
 * Packs runs into chunks, in their order.
 *
 * @param runs indices, ascending
 * @param size runs of a chunk
 * @param most chunks at most; what does not fit is left out
 */
export function packChunks(runs: Iterable<number>, size: number, most: number): Chunk[] {
  const chunks: [number, number][][] = [];
  let room = 0;
  for (const run of runs) {
    if (room === 0) {
      if (chunks.length >= most) break;
      chunks.push([]);
      room = size;
    }
    const chunk = chunks.at(-1)!;
    const last = chunk.at(-1);
    if (last?.[1] === run) last[1]++;
    else chunk.push([run, run + 1]);
    room--;
  }
  return chunks;
}

/** The runs of a chunk. */
export function* runsOf(chunk: Chunk): Generator<number> {
  for (const [from, until] of chunk) for (let run = from; run < until; run++) yield run;
}

/** How many they are. */
export function countRuns(chunk: Chunk): number {
  return chunk.reduce((sum, [from, until]) => sum + until - from, 0);
}
