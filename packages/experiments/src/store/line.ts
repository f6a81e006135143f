import { crc32 } from "node:zlib";
import type { RunResult } from "../types.ts";

/** A result as it is stored. */
export interface Stored {
  readonly result: RunResult;
  /** How often the run has been asked for, from 1; `retry` counts on. */
  readonly attempt: number;
  /** Milliseconds it took; of no consequence. */
  readonly ms: number;
}

const mark = ',"check":"';

/** One result as a line of JSON whose last entry is a checksum (CRC-32) of all before it. */
export function encodeLine({ result, attempt, ms }: Stored): string {
  const text = JSON.stringify({ ...result, attempt, ms: Math.round(ms) }).slice(0, -1);
  return `${text}${mark}${checksum(text)}"}\n`;
}

/** The result of a line without its end; undefined if it is torn, or anything else than what was written. */
export function decodeLine(line: string): Stored | undefined {
  const at = line.lastIndexOf(mark);
  if (at < 0 || line.slice(at + mark.length) !== `${checksum(line.slice(0, at))}"}`) return undefined;
  try {
    const { attempt, ms, ...result } = JSON.parse(`${line.slice(0, at)}}`) as RunResult & Omit<Stored, "result">;
    return { result, attempt, ms };
  } catch {
    return undefined;
  }
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
