export { packChunks, runsOf, type Chunk, type Range } from "./chunks.ts";
