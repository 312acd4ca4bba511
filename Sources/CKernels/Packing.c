#include <string.h>

#include "CKernels.h"

enum { panel = 64, strip = 16, mostQuads = kernels_most_inputs / 4 };

// The sums of a quad's positive and negative weights, for each output and each half of the quad: what a 16-bit lane holds.
typedef struct {
  int16_t positive[strip * 2], negative[strip * 2];
} QuadSums;

static void packPanels(
  const int8_t *weights, size_t rows, size_t inputs, size_t outputs, int8_t *packed, int32_t *offsets) {
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

// `step` holds a strip's weights of one quad, as they are packed: a lane has two of them.
static void sumQuad(const int8_t *step, QuadSums *sums) {
  int16_t lanes[strip * 2];
  memcpy(lanes, step, sizeof(lanes));
  for (size_t lane = 0; lane < strip * 2; lane++) {
    const int16_t left = (int8_t)(lanes[lane] & 0xFF), right = lanes[lane] >> 8;
    sums->positive[lane] = (int16_t)((left > 0 ? left : 0) + (right > 0 ? right : 0));
    sums->negative[lane] = (int16_t)((left < 0 ? left : 0) + (right < 0 ? right : 0));
  }
}

// Adds a quad to what is summed together with it, if the largest activation times all weights of one sign still stays within 16 bits.
static int addFitting(QuadSums *sums, const QuadSums *added) {
  enum { most = 32767 / kernels_most_activation };
  QuadSums both;
  int16_t excess = 0;
  for (size_t lane = 0; lane < strip * 2; lane++) {
    both.positive[lane] = (int16_t)(sums->positive[lane] + added->positive[lane]);
    both.negative[lane] = (int16_t)(sums->negative[lane] + added->negative[lane]);
    excess |= (int16_t)((both.positive[lane] > most) | (both.negative[lane] < -most));
  }
  if (!excess) *sums = both;
  return !excess;
}

// Groups each quad, in their order, with the first ones left that it fits; those that find no group go to the end.
static uint16_t groupQuads(const int8_t *weights, size_t panelOutputs, size_t quads, uint16_t *order) {
  enum { size = kernels_group_quads };
  QuadSums sums[mostQuads];
  uint16_t left[mostQuads];
  for (size_t quad = 0; quad < quads; quad++) {
    sumQuad(weights + quad * panelOutputs * 4, &sums[quad]);
    left[quad] = (uint16_t)quad;
  }
  size_t placed = 0, single = quads, remaining = quads;
  while (remaining > 0) {
    size_t members[size] = {0}, count = 1;
    QuadSums together = sums[left[0]];
    for (size_t index = 1; index < remaining && count < size; index++)
      if (addFitting(&together, &sums[left[index]])) members[count++] = index;
    const size_t taken = count == size ? size : 1;
    for (size_t member = 0; member < taken; member++)
      order[taken == size ? placed++ : --single] = left[members[member]];
    for (size_t member = taken; member > 0; member--) {
      const size_t index = members[member - 1];
      remaining--;
      memmove(left + index, left + index + 1, (remaining - index) * sizeof(*left));
    }
  }
  return (uint16_t)(placed / size);
}

void kernels_pack_weights(
  const int8_t *weights, size_t rows, size_t inputs, size_t outputs, int8_t *packed, int32_t *offsets, uint16_t *order,
  uint16_t *groups) {
  packPanels(weights, rows, inputs, outputs, packed, offsets);
  if (order == NULL || groups == NULL) return;
  const size_t quads = inputs / 4;
  for (size_t o = 0; o < outputs; o += strip) {
    const size_t first = o / panel * panel;
    const size_t panelOutputs = outputs - first < panel ? outputs - first : panel;
    const int8_t *weightsOfStrip = packed + first * inputs + (o - first) * 4;
    groups[o / strip] = groupQuads(weightsOfStrip, panelOutputs, quads, order + o / strip * quads);
  }
}
