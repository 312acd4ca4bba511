#if defined(__aarch64__)
#include <arm_neon.h>

#include "../Bodies/Lanes.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

#define VARIANT(name) name##NEONDotProduct
#define VARIANT_NAME "neon-dotprod"

// 16 accumulators of four outputs, 4 broadcasts, 4 weights: 24 of 32 registers.
enum { blockRows = 4, sumsHaveOffset = 0, attentionColumns = 1 };

static inline __attribute__((always_inline)) void VARIANT(accumulatePart)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, int32_t *sums) {
  const int8x16_t offset = vdupq_n_s8((int8_t)0x80);
  int32x4_t totals[4][4];
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 4; part++) totals[row][part] = vdupq_n_s32(0);
  for (size_t k = 0; k < inputs; k += 4) {
    int8x16_t quads[4];
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++)
      quads[row] = veorq_s8(vreinterpretq_s8_s32(vdupq_n_s32(LOAD(int32_t, bytes + row * inputs + k))), offset);
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 4; part++) {
      const int8x16_t step = vld1q_s8(weights + k * panelOutputs + part * 16);
#pragma clang loop unroll(full)
      for (size_t row = 0; row < rows; row++) totals[row][part] = vdotq_s32(totals[row][part], step, quads[row]);
    }
  }
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 4; part++) vst1q_s32(sums + row * 64 + part * 4, totals[row][part]);
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
