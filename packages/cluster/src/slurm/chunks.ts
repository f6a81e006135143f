/** Consecutive runs of a plan, by their index: from `first` to `last`, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Runs that one task does, in the order of the plan. */
export type Chunk = readonly Range[];

/**
 * Packs runs into chunks, in their order, so that each holds as many runs as are wanted of one, and the last the rest.
 *
 * @param indices indices of runs in a plan, ascending
 * @param perChunk runs of a chunk, from 1
 * @throws RangeError if `perChunk` is no whole number from 1, or the indices do not ascend
 */
export function packChunks(indices: Iterable<number>, perChunk: number): Chunk[] {
  if (!(Number.isInteger(perChunk) && perChunk >= 1))
    throw new RangeError(`${perChunk} runs a chunk: expected a whole number from 1`);
  const chunks: { first: number; last: number }[][] = [];
  let runs = perChunk;
  let before = -1;
  for (const index of indices) {
    if (!(Number.isInteger(index) && index > before))
      throw new RangeError(`run ${index} comes after run ${before}: expected indices that ascend`);
    if (runs === perChunk) {
      chunks.push([]);
      runs = 0;
    }
    const chunk = chunks.at(-1)!;
    const range = chunk.at(-1);
    if (range !== undefined && range.last === index - 1) range.last = index;
    else chunk.push({ first: index, last: index });
    before = index;
    runs++;
  }
  return chunks;
}

/** Runs of a chunk. */
export function* runsOf(chunk: Chunk): Generator<number> {
  for (const { first, last } of chunk) for (let index = first; index <= last; index++) yield index;
}
