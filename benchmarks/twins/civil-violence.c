/*
 * Civil violence, model I, in scalar C: the same algorithm, draws and order as examples/civil-violence-1.ts, laid out as one
 * would by hand for one model: a halo round the torus, offsets instead of coordinates, tables for the wrap.
 *
 * Input: a file of 32-bit words: width, ticks, people, longest term, then per tick the keys of order, arrest and place, then
 * per person cell and whether police; then per person the doubles hardship and risk aversion; then legitimacy, threshold and
 * the risk of arrest for 0 to 112 officers per active person. Output: nanoseconds and the hash of every repetition.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "threefry.h"

enum { EMPTY, QUIET, ACTIVE, JAILED, POLICE, V = 7, SIGHT = 112 };
typedef uint8_t u8;

static int W, P, PH, NP, ticks, n, longest;
static int offset[SIGHT];
static int32_t *keys, *start, *occupant, *pos, *jail, *order, *wrapped, *mirror_x, *mirror_y;
static u8 *is_police, *cell, *interior, *police, *active, *st;
static double *hardship, *aversion, legitimacy, threshold, risk[SIGHT + 1];
static double sum_active, sum_jailed;

static inline void put(int p, u8 v) {
  int a = mirror_x[p], b = mirror_y[p];
  cell[p] = v;
  if (a) cell[p + a] = v;
  if (b) cell[p + b] = v;
  if (a && b) cell[p + a + b] = v;
}

static inline void scatter(u8 *counts, int p, int d) {
  if (!interior[p]) {
    for (int k = 0; k < SIGHT; k++) counts[wrapped[p + offset[k]]] += d;
    return;
  }
  for (int row = 0, b = p - V * P; row < 15; row++, b += P) {
    int h = row < 8 ? row : 14 - row;
    for (int c = b - h; c <= b + h; c++) counts[c] += d;
  }
  counts[p] -= d;
}

static void reset(void) {
  memset(cell, 0, NP + 64); memset(police, 0, NP + 64); memset(active, 0, NP + 64);
  memset(jail, 0, 4 * n); memset(occupant, 255, 4 * NP);
  for (int i = 0; i < n; i++) {
    int p = (start[i] / W + V) * P + start[i] % W + V;
    pos[i] = p; occupant[p] = i; st[i] = is_police[i] ? POLICE : QUIET;
    put(p, st[i]);
    if (is_police[i]) scatter(police, p, 1);
  }
  sum_active = sum_jailed = 0;
}

static void step(int tick) {
  Key by_order = key_of(keys + 6 * tick), by_arrest = key_of(keys + 6 * tick + 2), by_place = key_of(keys + 6 * tick + 4);
  for (int i = 0; i < n; i++) {
    int j = (int)(unit(by_order, i, 0) * (i + 1));
    order[i] = order[j];
    order[j] = i;
  }
  for (int turn = 0; turn < n; turn++) {
    int i = order[turn];
    if (jail[i] > 0) { jail[i]--; continue; }
    int p = pos[i], before = st[i], kind = before, in_sight = active[p];
    if (before != POLICE) {
      kind = hardship[i] * (1 - legitimacy) - aversion[i] * risk[police[p] / (in_sight + 1)] > threshold ? ACTIVE : QUIET;
    } else if (in_sight) {
      int left = below(by_arrest, in_sight, i, 0), k = 0;
      for (;; k++) if (cell[p + offset[k]] == ACTIVE && left-- == 0) break;
      k = wrapped[p + offset[k]];
      int suspect = occupant[k];
      jail[suspect] = below(by_arrest, longest + 1, i, 1);
      st[suspect] = JAILED;
      put(k, JAILED);
      scatter(active, k, -1);
    }
    int to = -1;
    for (int t = 0; t < 32; t++) {
      uint32_t high, low = draw(by_place, i, t, &high), part[4] = { low & 65535, low >> 16, high & 65535, high >> 16 };
      for (int guess = 0; guess < 4; guess++) {
        uint32_t product = part[guess] * SIGHT;
        int c = p + offset[product >> 16];
        if (cell[c] == EMPTY && (product & 65535) >= 65536 % SIGHT) { to = wrapped[c]; break; }
      }
      if (to >= 0) break;
    }
    if (to < 0) {
      int empty = 0;
      for (int k = 0; k < SIGHT; k++) empty += cell[p + offset[k]] == EMPTY;
      if (empty) {
        int left = below(by_place, empty, i, 32), k = 0;
        for (;; k++) if (cell[p + offset[k]] == EMPTY && left-- == 0) break;
        to = wrapped[p + offset[k]];
      }
    }
    if (to >= 0) {
      put(p, EMPTY); put(to, kind);
      occupant[p] = -1; occupant[to] = i; pos[i] = to;
    } else {
      if (kind == before) continue;
      put(p, kind);
      to = p;
    }
    st[i] = kind;
    if (kind == POLICE) { scatter(police, p, -1); scatter(police, to, 1); }
    if (before == ACTIVE) scatter(active, p, -1);
    if (kind == ACTIVE) scatter(active, to, 1);
  }
  int a = 0, j = 0;
  for (int i = 0; i < n; i++) { a += st[i] == ACTIVE; j += st[i] == JAILED; }
  sum_active += a; sum_jailed += j;
}

static uint32_t hash(void) {
  uint32_t h = 2166136261u;
  for (int i = 0; i < n; i++) {
    int p = pos[i], c = (p / P - V) * W + p % P - V;
    h = (h ^ (uint32_t)c) * 16777619u; h = (h ^ st[i]) * 16777619u; h = (h ^ (uint32_t)jail[i]) * 16777619u;
  }
  return h;
}

static void *room(size_t bytes) { void *p = calloc(bytes + 64, 1); if (!p) exit(3); return p; }
static void in(void *to, size_t width, size_t count, FILE *file) { if (fread(to, width, count, file) != count) exit(4); }

int main(int argc, char **argv) {
  FILE *file = argc > 2 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 2;
  int32_t head[4];
  in(head, 4, 4, file);
  W = head[0]; ticks = head[1]; n = head[2]; longest = head[3];
  P = W + 2 * V + 4; PH = W + 2 * V + 1; NP = P * PH;
  keys = room(24 * ticks); start = room(4 * n); is_police = room(n); hardship = room(8 * n); aversion = room(8 * n);
  int32_t *flags = room(4 * n);
  in(keys, 4, 6 * ticks, file); in(start, 4, n, file); in(flags, 4, n, file);
  for (int i = 0; i < n; i++) is_police[i] = flags[i];
  in(hardship, 8, n, file); in(aversion, 8, n, file);
  in(&legitimacy, 8, 1, file); in(&threshold, 8, 1, file); in(risk, 8, SIGHT + 1, file);
  occupant = room(4 * NP); wrapped = room(4 * NP); mirror_x = room(4 * NP); mirror_y = room(4 * NP);
  pos = room(4 * n); jail = room(4 * n); order = room(4 * n); st = room(n);
  cell = room(NP); police = room(NP); active = room(NP); interior = room(NP);
  int k = 0;
  for (int dy = -V; dy <= V; dy++)
    for (int dx = -(V - abs(dy)); dx <= V - abs(dy); dx++) if (dx || dy) offset[k++] = dy * P + dx;
  for (int y = 0; y < PH; y++)
    for (int x = 0; x < P; x++) wrapped[y * P + x] = ((y - V + W) % W + V) * P + (x - V + W) % W + V;
  for (int y = 0; y < W; y++)
    for (int x = 0; x < W; x++) {
      int p = (y + V) * P + x + V;
      mirror_x[p] = x < V ? W : x >= W - V ? -W : 0;
      mirror_y[p] = (y < V ? W : y >= W - V ? -W : 0) * P;
      interior[p] = !mirror_x[p] && !mirror_y[p];
    }
  for (int repetition = 0; repetition < atoi(argv[2]); repetition++) {
    struct timespec t0, t1;
    reset();
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
    for (int tick = 0; tick < ticks; tick++) step(tick);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
    printf("%.0f %08x %.2f %.2f\n", (t1.tv_sec - t0.tv_sec) * 1e9 + (t1.tv_nsec - t0.tv_nsec), hash(), sum_active / ticks, sum_jailed / ticks);
  }
  return 0;
}
