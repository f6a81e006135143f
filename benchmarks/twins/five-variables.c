/*
 * Five variables per agent in scalar C. Input: a file of 32-bit words: agents, ticks, whether to draw, then the two words of
 * every tick's key. Output: nanoseconds and the hash of every repetition.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "threefry.h"

static void step(double *restrict v[5], int n, Key key, int drawing) {
  double *a = v[0], *b = v[1], *c = v[2], *d = v[3], *e = v[4];
  for (int i = 0; i < n; i++) {
    double luck = drawing ? unit(key, i, 0) : 0;
    a[i] += 0.01 * (1 - a[i]) + luck;
    b[i] += 0.01 * (2 - b[i]) + luck;
    c[i] += 0.01 * (3 - c[i]) + luck;
    d[i] += 0.01 * (4 - d[i]) + luck;
    e[i] += 0.01 * (5 - e[i]) + luck;
  }
}

int main(int argc, char **argv) {
  FILE *file = argc > 2 ? fopen(argv[1], "rb") : NULL;
  int32_t head[3];
  if (!file || fread(head, 4, 3, file) != 3) return 2;
  int n = head[0], ticks = head[1], drawing = head[2];
  int32_t *keys = malloc(8 * (size_t)ticks);
  if (fread(keys, 8, ticks, file) != (size_t)ticks) return 3;
  double *v[5];
  for (int k = 0; k < 5; k++) v[k] = malloc(8 * (size_t)n);
  for (int repetition = 0; repetition < atoi(argv[2]); repetition++) {
    struct timespec t0, t1;
    for (int k = 0; k < 5; k++) memset(v[k], 0, 8 * (size_t)n);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
    for (int tick = 0; tick < ticks; tick++) step(v, n, key_of(keys + 2 * tick), drawing);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
    uint32_t h = 2166136261u;
    for (int k = 0; k < 5; k++)
      for (int i = 0; i < n; i++) {
        uint32_t words[2];
        memcpy(words, v[k] + i, 8);
        h = (h ^ words[0]) * 16777619u;
        h = (h ^ words[1]) * 16777619u;
      }
    printf("%.0f %08x\n", (t1.tv_sec - t0.tv_sec) * 1e9 + (t1.tv_nsec - t0.tv_nsec), h);
  }
  return 0;
}
