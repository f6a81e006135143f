/**
 * Civil violence, model I, in typed arrays tuned by hand for this one model: the same algorithm, draws and order as
 * examples/civil-violence-1.ts. A halo round the torus saves the wrap when cells are read.
 */
import { draw, second, unit } from "./threefry.ts";

const EMPTY = 0,
  QUIET = 1,
  ACTIVE = 2,
  JAILED = 3,
  POLICE = 4;
const V = 7,
  SIGHT = 112;
/** A guess of 16 bits is a whole number below 112; of those that fall more often than others, this many are left out. */
const UNFAIR = 65536 % SIGHT;

/** What all three implementations begin with. */
export interface Start {
  readonly width: number;
  readonly ticks: number;
  readonly longestTerm: number;
  readonly legitimacy: number;
  readonly threshold: number;
  /** Per tick the two words each of the keys of order, arrest and place. */
  readonly keys: Int32Array;
  readonly cells: Int32Array;
  readonly police: Int32Array;
  readonly hardship: Float64Array;
  readonly riskAversion: Float64Array;
  /** Risk of arrest by officers per active person, 0 to 112. */
  readonly risk: Float64Array;
}

export interface Outcome {
  readonly nanoseconds: number;
  readonly hash: string;
  readonly active: number;
  readonly jailed: number;
}

/** Lays out the world once; every call of the result runs it from the start. */
export function prepare(world: Start): () => Outcome {
  const { width: W, ticks, longestTerm, legitimacy, threshold, keys, hardship, riskAversion, risk } = world;
  const n = world.cells.length;
  const P = W + 2 * V + 4,
    PH = W + 2 * V + 1,
    NP = P * PH;
  const offset = new Int32Array(SIGHT);
  for (let dy = -V, k = 0; dy <= V; dy++)
    for (let dx = -(V - Math.abs(dy)); dx <= V - Math.abs(dy); dx++)
      if (dx !== 0 || dy !== 0) offset[k++] = dy * P + dx;
  const cell = new Uint8Array(NP),
    police = new Uint8Array(NP),
    active = new Uint8Array(NP),
    interior = new Uint8Array(NP);
  const occupant = new Int32Array(NP),
    wrapped = new Int32Array(NP),
    mirrorX = new Int32Array(NP),
    mirrorY = new Int32Array(NP);
  const pos = new Int32Array(n),
    jail = new Int32Array(n),
    order = new Int32Array(n),
    st = new Uint8Array(n);
  const byOrder = new Int32Array(3),
    byArrest = new Int32Array(3),
    byPlace = new Int32Array(3);
  for (let y = 0; y < PH; y++)
    for (let x = 0; x < P; x++) wrapped[y * P + x] = (((y - V + W) % W) + V) * P + ((x - V + W) % W) + V;
  for (let y = 0; y < W; y++)
    for (let x = 0; x < W; x++) {
      const p = (y + V) * P + x + V;
      mirrorX[p] = x < V ? W : x >= W - V ? -W : 0;
      mirrorY[p] = (y < V ? W : y >= W - V ? -W : 0) * P;
      interior[p] = mirrorX[p] === 0 && mirrorY[p] === 0 ? 1 : 0;
    }
  let sumActive = 0,
    sumJailed = 0;

  function put(p: number, v: number): void {
    cell[p] = v;
    if (interior[p] === 0) {
      const a = mirrorX[p],
        b = mirrorY[p];
      if (a !== 0) cell[p + a] = v;
      if (b !== 0) cell[p + b] = v;
      if (a !== 0 && b !== 0) cell[p + a + b] = v;
    }
  }

  function scatter(counts: Uint8Array, p: number, d: number): void {
    if (interior[p] === 0) {
      for (let k = 0; k < SIGHT; k++) counts[wrapped[p + offset[k]]] += d;
      return;
    }
    for (let row = 0, b = p - V * P; row < 15; row++, b += P) {
      const h = row < 8 ? row : 14 - row;
      for (let c = b - h; c <= b + h; c++) counts[c] += d;
    }
    counts[p] -= d;
  }

  function reset(): void {
    cell.fill(0);
    police.fill(0);
    active.fill(0);
    jail.fill(0);
    occupant.fill(-1);
    for (let i = 0; i < n; i++) {
      const p = (((world.cells[i] / W) | 0) + V) * P + (world.cells[i] % W) + V;
      pos[i] = p;
      occupant[p] = i;
      st[i] = world.police[i] === 1 ? POLICE : QUIET;
      put(p, st[i]);
      if (st[i] === POLICE) scatter(police, p, 1);
    }
    sumActive = sumJailed = 0;
  }

  function take(key: Int32Array, at: number): void {
    key[0] = keys[at];
    key[1] = keys[at + 1];
    key[2] = key[0] ^ key[1] ^ 0x1bd11bda;
  }

  function nth(p: number, kind: number, n: number): number {
    let left = n,
      k = 0;
    for (; ; k++) if (cell[p + offset[k]] === kind && left-- === 0) break;
    return wrapped[p + offset[k]];
  }

  function freeNear(p: number, i: number): number {
    for (let t = 0; t < 32; t++) {
      const low = draw(byPlace, i, t),
        high = second[0];
      let m = (low & 65535) * SIGHT,
        c = p + offset[m >> 16];
      if (cell[c] === EMPTY && (m & 65535) >= UNFAIR) return wrapped[c];
      m = (low >>> 16) * SIGHT;
      c = p + offset[m >> 16];
      if (cell[c] === EMPTY && (m & 65535) >= UNFAIR) return wrapped[c];
      m = (high & 65535) * SIGHT;
      c = p + offset[m >> 16];
      if (cell[c] === EMPTY && (m & 65535) >= UNFAIR) return wrapped[c];
      m = (high >>> 16) * SIGHT;
      c = p + offset[m >> 16];
      if (cell[c] === EMPTY && (m & 65535) >= UNFAIR) return wrapped[c];
    }
    let free = 0;
    for (let k = 0; k < SIGHT; k++) if (cell[p + offset[k]] === EMPTY) free++;
    return free === 0 ? -1 : nth(p, EMPTY, (unit(byPlace, i, 32) * free) | 0);
  }

  function step(tick: number): void {
    take(byOrder, 6 * tick);
    take(byArrest, 6 * tick + 2);
    take(byPlace, 6 * tick + 4);
    for (let i = 0; i < n; i++) {
      const j = (unit(byOrder, i, 0) * (i + 1)) | 0;
      order[i] = order[j];
      order[j] = i;
    }
    for (let turn = 0; turn < n; turn++) {
      const i = order[turn];
      if (jail[i] > 0) {
        jail[i]--;
        continue;
      }
      const p = pos[i],
        before = st[i],
        inSight = active[p];
      let kind = before;
      if (before !== POLICE) {
        const netRisk = riskAversion[i] * risk[(police[p] / (inSight + 1)) | 0];
        kind = hardship[i] * (1 - legitimacy) - netRisk > threshold ? ACTIVE : QUIET;
      } else if (inSight > 0) {
        const there = nth(p, ACTIVE, (unit(byArrest, i, 0) * inSight) | 0);
        const suspect = occupant[there];
        jail[suspect] = (unit(byArrest, i, 1) * (longestTerm + 1)) | 0;
        st[suspect] = JAILED;
        put(there, JAILED);
        scatter(active, there, -1);
      }
      let to = freeNear(p, i);
      if (to >= 0) {
        put(p, EMPTY);
        put(to, kind);
        occupant[p] = -1;
        occupant[to] = i;
        pos[i] = to;
      } else {
        if (kind === before) continue;
        put(p, kind);
        to = p;
      }
      st[i] = kind;
      if (kind === POLICE) {
        scatter(police, p, -1);
        scatter(police, to, 1);
      }
      if (before === ACTIVE) scatter(active, p, -1);
      if (kind === ACTIVE) scatter(active, to, 1);
    }
    let a = 0,
      j = 0;
    for (let i = 0; i < n; i++) {
      const kind = st[i];
      if (kind === ACTIVE) a++;
      else if (kind === JAILED) j++;
    }
    sumActive += a;
    sumJailed += j;
  }

  return () => {
    reset();
    const begin = process.cpuUsage();
    for (let tick = 0; tick < ticks; tick++) step(tick);
    const { user, system } = process.cpuUsage(begin);
    const places = pos.map((p) => (((p / P) | 0) - V) * W + (p % P) - V);
    return {
      nanoseconds: (user + system) * 1000,
      hash: hashPeople(places, st, jail),
      active: sumActive / ticks,
      jailed: sumJailed / ticks,
    };
  };
}

/** FNV-1a over cell, class and jail of everybody. */
export function hashPeople(cells: Int32Array, kinds: Uint8Array, jail: Int32Array): string {
  let h = 2166136261;
  for (let i = 0; i < cells.length; i++)
    for (const value of [cells[i], kinds[i], jail[i]]) h = Math.imul(h ^ value, 16777619);
  return (h >>> 0).toString(16).padStart(8, "0");
}
