#if defined(__x86_64__)
#include <immintrin.h>

#include "../Bodies/Lanes.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define VARIANT(name) name##AVX2
#define VARIANT_NAME "avx2"
#define NARROW

typedef __m256i Vector;

// 12 accumulators, 2 weights, a broadcast, a product: all 16 registers.
enum { blockRows = 6, sumsHaveOffset = 0, attentionColumns = 1 };
// The inputs whose 16-bit values stay in the first cache level beside a panel's weights.
enum { mostInputs = 512 };

// Eight outputs. Products of 16 bits need two instructions for sixteen of them; those of 8 bits would need four for 32, three of which only
// half of a processor's units can do, because their sums in 16 bits hold one sign's products only.
static inline __attribute__((always_inline)) void VARIANT(accumulatePart)(
  size_t rows, const int16_t *values, size_t inputs, const int8_t *weights, size_t panelOutputs, int32_t *sums) {
  __m256i totals[6][2];
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 2; part++) totals[row][part] = _mm256_setzero_si256();
  for (size_t k = 0; k < inputs; k += 4) {
    __m256i step[2];
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 2; part++)
      step[part] = _mm256_cvtepi8_epi16(LOAD(__m128i, weights + k * panelOutputs + part * 16));
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++) {
      const __m256i quad = _mm256_set1_epi64x(LOAD(int64_t, values + row * mostInputs + k));
#pragma clang loop unroll(full)
      for (size_t part = 0; part < 2; part++)
        totals[row][part] = _mm256_add_epi32(totals[row][part], _mm256_madd_epi16(quad, step[part]));
    }
  }
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++) {
    // An output's sum stands in two lanes.
    const __m256i halves = _mm256_hadd_epi32(totals[row][0], totals[row][1]);
    const __m256i sum = _mm256_permute4x64_epi64(halves, 0xD8);
    STORE(sums + row * 64, _mm256_add_epi32(LOAD(__m256i, sums + row * 64), sum));
  }
}

static inline __attribute__((always_inline)) void VARIANT(accumulate)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
  int32_t *sums) {
  int16_t values[6 * mostInputs];
  memset(sums, 0, rows * 64 * sizeof(int32_t));
  for (size_t first = 0; first < inputs; first += mostInputs) {
    const size_t count = inputs - first < mostInputs ? inputs - first : mostInputs;
    for (size_t row = 0; row < rows; row++)
      for (size_t k = 0; k < count; k++) values[row * mostInputs + k] = (int16_t)(bytes[row * inputs + first + k] - 128);
    for (size_t o = 0; o < outputs; o += 8)
      VARIANT(accumulatePart)(rows, values, count, weights + first * panelOutputs + o * 4, panelOutputs, sums + o);
  }
}

#include "../Bodies/Variant.h"

#pragma clang attribute pop
#endif
