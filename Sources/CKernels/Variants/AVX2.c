#if defined(__x86_64__)
#include <immintrin.h>

#include "../Bodies/Lanes.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define VARIANT(name) name##AVX2
#define VARIANT_NAME "avx2"

enum { blockRows = 3, sumsHaveOffset = 0 };

// Pairs of products are added in 16 bits, which unsigned activations would overflow: so |q| times the weight with q's
// sign, at most 2 * 127 * 127.
static inline __attribute__((always_inline)) void VARIANT(accumulatePart)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, int32_t *sums) {
  const __m256i ones = _mm256_set1_epi16(1);
  const __m256i offset = _mm256_set1_epi8((char)0x80);
  __m256i totals[3][2];
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 2; part++) totals[row][part] = _mm256_setzero_si256();
  for (size_t k = 0; k < inputs; k += 4) {
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++) {
      const __m256i quad = _mm256_xor_si256(_mm256_set1_epi32(LOAD(int32_t, bytes + row * inputs + k)), offset);
      const __m256i magnitude = _mm256_abs_epi8(quad);
#pragma clang loop unroll(full)
      for (size_t part = 0; part < 2; part++) {
        const __m256i step = LOAD(__m256i, weights + k * panelOutputs + part * 32);
        const __m256i pairs = _mm256_maddubs_epi16(magnitude, _mm256_sign_epi8(step, quad));
        totals[row][part] = _mm256_add_epi32(totals[row][part], _mm256_madd_epi16(pairs, ones));
      }
    }
  }
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 2; part++) STORE(sums + row * 64 + part * 8, totals[row][part]);
}

static inline __attribute__((always_inline)) void VARIANT(accumulate)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
  int32_t *sums) {
  for (size_t first = 0; first < outputs; first += 16)
    VARIANT(accumulatePart)(rows, bytes, inputs, weights + first * 4, panelOutputs, sums + first);
}

#include "../Bodies/Variant.h"

#pragma clang attribute pop
#endif
