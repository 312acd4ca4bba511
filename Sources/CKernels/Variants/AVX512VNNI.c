#if defined(__x86_64__)
#include <immintrin.h>

#include "../Bodies/Lanes.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(                                                                    \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#define VARIANT(name) name##AVX512VNNI
#define VARIANT_NAME "avx512-vnni"

// 24 accumulators, 4 weights, a broadcast: 29 of 32 registers.
enum { blockRows = 6, sumsHaveOffset = 1, attentionColumns = 2 };

static inline __attribute__((always_inline)) void VARIANT(accumulate)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
  int32_t *sums) {
  __m512i totals[6][4];
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < outputs / 16; part++) totals[row][part] = _mm512_setzero_si512();
  for (size_t k = 0; k < inputs; k += 4) {
    __m512i step[4];
#pragma clang loop unroll(full)
    for (size_t part = 0; part < outputs / 16; part++)
      step[part] = _mm512_loadu_si512(weights + k * panelOutputs + part * 64);
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++) {
      const __m512i quad = _mm512_set1_epi32(LOAD(int32_t, bytes + row * inputs + k));
#pragma clang loop unroll(full)
      for (size_t part = 0; part < outputs / 16; part++)
        totals[row][part] = _mm512_dpbusd_epi32(totals[row][part], quad, step[part]);
    }
  }
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < outputs / 16; part++)
      _mm512_storeu_si512(sums + row * 64 + part * 16, totals[row][part]);
}

#include "../Bodies/Variant.h"

#pragma clang attribute pop
#endif
