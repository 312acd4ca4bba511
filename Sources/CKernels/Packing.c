#include <string.h>

#include "CKernels.h"

void kernels_pack_weights(
  const int8_t *weights, size_t rows, size_t inputs, size_t outputs, int8_t *packed, int32_t *offsets) {
  enum { panel = 64 };
  for (size_t o = 0; o < outputs; o++) {
    const size_t first = o / panel * panel;
    const size_t panelOutputs = outputs - first < panel ? outputs - first : panel;
    int8_t *target = packed + first * inputs + (o - first) * 4;
    const int8_t *source = weights + o * inputs;
    int32_t sum = 0;
    for (size_t k = 0; k < inputs; k += 4) {
      if (o < rows) {
        memcpy(target + k * panelOutputs, source + k, 4);
        sum += source[k] + source[k + 1] + source[k + 2] + source[k + 3];
      } else {
        memset(target + k * panelOutputs, 0, 4);
      }
    }
    offsets[o] = 128 * sum;
  }
}
