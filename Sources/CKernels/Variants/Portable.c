#include "../Bodies/Lanes.h"

#pragma STDC FP_CONTRACT OFF

#define VARIANT(name) name##Portable
#define VARIANT_NAME "portable"

enum { blockRows = 2, sumsHaveOffset = 1, attentionColumns = 1 };

static inline __attribute__((always_inline)) void VARIANT(accumulate)(
  size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs, size_t outputs,
  int32_t *sums) {
  for (size_t row = 0; row < rows; row++) {
    int32_t *rowSums = sums + row * 64;
    memset(rowSums, 0, outputs * sizeof(int32_t));
    for (size_t k = 0; k < inputs; k += 4) {
      const uint8_t *q = bytes + row * inputs + k;
      const int8_t *w = weights + k * panelOutputs;
      for (size_t o = 0; o < outputs; o++)
        rowSums[o] += q[0] * w[4 * o] + q[1] * w[4 * o + 1] + q[2] * w[4 * o + 2] + q[3] * w[4 * o + 3];
    }
  }
}

#include "../Bodies/Variant.h"
