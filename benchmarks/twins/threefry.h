/* The kernel's keyed draws in C: Threefry-2x32 with 13 rounds, Salmon et al. (2011), doi:10.1145/2063384.2063405. */
#include <stdint.h>

typedef struct { uint32_t a, b, c; } Key;

static inline Key key_of(const int32_t *words) {
  Key key = { (uint32_t)words[0], (uint32_t)words[1], (uint32_t)words[0] ^ (uint32_t)words[1] ^ 0x1bd11bdau };
  return key;
}

#define ROUND(n) x += y; y = ((y << n) | (y >> (32 - n))) ^ x;

/* Both words of the draw (row, k): the first is returned, the other left in *second. */
static inline uint32_t draw(Key key, uint32_t row, uint32_t k, uint32_t *second) {
  uint32_t x = row + key.a, y = k + key.b;
  ROUND(13) ROUND(15) ROUND(26) ROUND(6)  x += key.b; y += key.c + 1;
  ROUND(17) ROUND(29) ROUND(16) ROUND(24) x += key.c; y += key.a + 2;
  ROUND(13) ROUND(15) ROUND(26) ROUND(6)  x += key.a; y += key.b + 3;
  ROUND(17)
  *second = y;
  return x;
}

static inline double unit(Key key, uint32_t row, uint32_t k) {
  uint32_t second, first = draw(key, row, k, &second);
  return (double)(first >> 5) * 0x1p-27 + (double)(second >> 6) * 0x1p-53;
}

static inline int32_t below(Key key, int32_t n, uint32_t row, uint32_t k) {
  return (int32_t)(unit(key, row, k) * n);
}
