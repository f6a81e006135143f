import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encodeLine, type Stored } from "../../src/store/line.ts";
import { readShard, ShardWriter } from "../../src/store/shard.ts";
import { ShardReader } from "../../src/store/shard-reader.ts";
import { temporaryFolder } from "../fake-sweep.ts";

const base = temporaryFolder();
const stored = (replication: number): Stored => ({
  result: {
    key: "k",
    point: 0,
    arm: "é",
    replication,
    seed: `s#${replication}`,
    status: "done",
    hash: "h",
    weeks: 1,
    outcomes: [0.1],
  },
  attempt: 1,
  ms: 1,
});
function all(folder: string, shard: string) {
  const found: number[] = [];
  const reader = new ShardReader(folder);
  const torn = readShard(folder, shard, (one, place) => {
    expect(reader.read(place)).toEqual(one);
    found.push(one.result.replication);
  });
  reader.close();
  return { found, torn };
}

test("writers at the same time have shards of their own, and each line has its place", () => {
  const folder = join(base, "two");
  const [a, b] = [new ShardWriter(folder), new ShardWriter(folder)];
  expect(a.shard).not.toBe(b.shard);
  for (const r of [1, 2, 3]) a.append(stored(r));
  b.append(stored(4));
  a.close();
  b.close();
  expect(all(folder, a.shard)).toEqual({ found: [1, 2, 3], torn: 0 });
  expect(all(folder, b.shard)).toEqual({ found: [4], torn: 0 });
});

test("a tail that is torn is passed over, wherever it was cut", () => {
  const folder = join(base, "tail");
  mkdirSync(folder);
  const [one, two] = [encodeLine(stored(1)), Buffer.from(encodeLine(stored(2)))];
  for (let cut = 0; cut < two.length; cut++) {
    writeFileSync(join(folder, "1.ndjson"), Buffer.concat([Buffer.from(one), two.subarray(0, cut)]));
    expect(all(folder, "1.ndjson")).toEqual({ found: [1], torn: cut === 0 ? 0 : 1 });
  }
});

test("a middle that is torn, or empty, costs its own lines only", () => {
  const folder = join(base, "middle");
  mkdirSync(folder);
  const file = join(folder, "1.ndjson");
  writeFileSync(file, encodeLine(stored(1)) + encodeLine(stored(2)).slice(0, 30));
  appendFileSync(file, encodeLine(stored(3)));
  appendFileSync(file, Buffer.alloc(5000));
  appendFileSync(file, `\n${encodeLine(stored(4))}`);
  expect(all(folder, "1.ndjson")).toEqual({ found: [1, 4], torn: 2 });
});

test("a shard longer than what is read at once has all its lines", () => {
  const folder = join(base, "long");
  mkdirSync(folder);
  const lines = Array.from({ length: 12_000 }, (_, i) => encodeLine(stored(i + 1))).join("");
  writeFileSync(join(folder, "1.ndjson"), lines);
  expect(readFileSync(join(folder, "1.ndjson")).length).toBeGreaterThan(1 << 20);
  expect(all(folder, "1.ndjson")).toEqual({ found: Array.from({ length: 12_000 }, (_, i) => i + 1), torn: 0 });
});
