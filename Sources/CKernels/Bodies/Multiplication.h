// Included once per variant, under that variant's target, after the variant has defined
//
//   enum { blockRows, sumsHaveOffset, attentionColumns } and
//   static inline void VARIANT(accumulate)(
//     size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
//     int32_t *sums)
//
// which writes to sums[rows][64] the sums over byte * weight (with `sumsHaveOffset`) or (byte - 128) * weight (without)
// of `outputs` outputs at the front of a panel. It is always inlined with constant `rows` (1 ... blockRows) and
// `outputs` (16 or 64).

#include "Finishing.h"

// A block of rows against a panel, 64 or 16 outputs at a time.
static inline __attribute__((always_inline)) void VARIANT(block)(
  size_t rows, const KernelLayer *layer, size_t first, size_t panelOutputs, const uint8_t *bytes, const float *scales,
  KernelActivation activation, float *output) {
  int32_t sums[blockRows * VARIANT(panel)];
  const int8_t *weights = layer->weights + first * layer->inputs;
  if (panelOutputs == VARIANT(panel)) {
    VARIANT(accumulate)(rows, bytes, layer->inputs, weights, panelOutputs, VARIANT(panel), sums);
    VARIANT(finish)(rows, VARIANT(panel), sums, layer, first, scales, activation, output);
    return;
  }
  for (size_t part = 0; part < panelOutputs; part += laneCount) {
    VARIANT(accumulate)(rows, bytes, layer->inputs, weights + part * 4, panelOutputs, laneCount, sums);
    VARIANT(finish)(rows, laneCount, sums, layer, first + part, scales, activation, output);
  }
}

// Panels outside, rows inside: a panel of 384 inputs stays in the first cache level while the rows stream past it.
static void VARIANT(multiplyRows)(
  const KernelLayer *layer, const uint8_t *bytes, const float *scales, size_t count, KernelActivation activation,
  float *output) {
  for (size_t first = 0; first < layer->outputs; first += VARIANT(panel)) {
    const size_t left = layer->outputs - first;
    const size_t panelOutputs = left < VARIANT(panel) ? left : VARIANT(panel);
    size_t row = 0;
#define BLOCK(rows)                                                                                              \
  VARIANT(block)(                                                                                                \
    rows, layer, first, panelOutputs, bytes + row * layer->inputs, scales + row, activation,                     \
    output + row * layer->outputs)
    for (; row + blockRows <= count; row += blockRows) BLOCK(blockRows);
    switch (count - row) {
      case 5: if (blockRows > 5) BLOCK(5); break;
      case 4: if (blockRows > 4) BLOCK(4); break;
      case 3: if (blockRows > 3) BLOCK(3); break;
      case 2: if (blockRows > 2) BLOCK(2); break;
      case 1: BLOCK(1); break;
      default: break;
    }
#undef BLOCK
  }
}
