#if defined(__x86_64__)
#include <immintrin.h>

#include "../Bodies/Lanes.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))), apply_to = function)

#define VARIANT(name) name##AVX512
#define VARIANT_NAME "avx512"

enum { blockRows = 4, sumsHaveOffset = 0, attentionColumns = 2 };

// Without VNNI pairs of products are added in 16 bits, which unsigned activations would overflow: so |q| times the
// weight with q's sign, at most 2 * 127 * 127.
static inline __attribute__((always_inline)) void VARIANT(accumulate)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
  int32_t *sums) {
  const __m512i ones = _mm512_set1_epi16(1);
  const __m512i offset = _mm512_set1_epi8((char)0x80);
  __m512i totals[4][4];
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < outputs / 16; part++) totals[row][part] = _mm512_setzero_si512();
  for (size_t k = 0; k < inputs; k += 4) {
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++) {
      const __m512i quad = _mm512_xor_si512(_mm512_set1_epi32(LOAD(int32_t, bytes + row * inputs + k)), offset);
      const __m512i magnitude = _mm512_abs_epi8(quad);
      const __mmask64 negative = _mm512_movepi8_mask(quad);
#pragma clang loop unroll(full)
      for (size_t part = 0; part < outputs / 16; part++) {
        const __m512i step = _mm512_loadu_si512(weights + k * panelOutputs + part * 64);
        const __m512i signedStep = _mm512_mask_sub_epi8(step, negative, _mm512_setzero_si512(), step);
        const __m512i pairs = _mm512_maddubs_epi16(magnitude, signedStep);
        totals[row][part] = _mm512_add_epi32(totals[row][part], _mm512_madd_epi16(pairs, ones));
      }
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
