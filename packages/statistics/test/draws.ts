import { rootKey, Stream } from "@truce/core/kernel";

/** Keyed draws for tests: `normal(row, k)` and its kin of one stream. */
export function draws(name: string): Stream {
  return new Stream(rootKey(name), "test");
}

/** n standard normal values of one series. */
export function normals(name: string, n: number, series = 0): number[] {
  const stream = draws(name);
  return Array.from({ length: n }, (_, row) => stream.normal(row, series));
}
