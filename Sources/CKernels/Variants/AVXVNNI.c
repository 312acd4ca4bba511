#if defined(__x86_64__)
#include <immintrin.h>

#include "../Bodies/Lanes.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx2,fma,avxvnni"))), apply_to = function)

#define VARIANT(name) name##AVXVNNI
#define VARIANT_NAME "avx-vnni"

// 12 accumulators of eight outputs, 3 broadcasts: 15 of 16 registers.
enum { blockRows = 3, sumsHaveOffset = 1, attentionColumns = 1 };

static inline __attribute__((always_inline)) void VARIANT(accumulatePart)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
  int32_t *sums) {
  __m256i totals[3][4];
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < outputs / 8; part++) totals[row][part] = _mm256_setzero_si256();
  for (size_t k = 0; k < inputs; k += 4) {
    __m256i quads[3];
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++) quads[row] = _mm256_set1_epi32(LOAD(int32_t, bytes + row * inputs + k));
#pragma clang loop unroll(full)
    for (size_t part = 0; part < outputs / 8; part++) {
      const __m256i step = LOAD(__m256i, weights + k * panelOutputs + part * 32);
#pragma clang loop unroll(full)
      for (size_t row = 0; row < rows; row++)
        totals[row][part] = _mm256_dpbusd_avx_epi32(totals[row][part], quads[row], step);
    }
  }
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < outputs / 8; part++) STORE(sums + row * 64 + part * 8, totals[row][part]);
}

static inline __attribute__((always_inline)) void VARIANT(accumulate)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
  int32_t *sums) {
  const size_t part = outputs < 32 ? outputs : 32;
  for (size_t first = 0; first < outputs; first += part)
    VARIANT(accumulatePart)(rows, bytes, inputs, weights + first * 4, panelOutputs, part, sums + first);
}

#include "../Bodies/Variant.h"

#pragma clang attribute pop
#endif
