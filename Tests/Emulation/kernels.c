// Every implementation of the model's kernels that the processor runs, over the same numbers: a line with its name and a hash of all
// that it computes. Fails where one differs from the portable implementation.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

static uint64_t state = 1;

// Knuth's MMIX generator, as in the tests in Swift.
static uint32_t integer(uint32_t bound) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(state >> 33) % bound;
}

static float *floats(size_t count, float limit) {
  float *numbers = calloc(count, sizeof(float));
  for (size_t index = 0; index < count; index++)
    numbers[index] = ((float)integer(2000001) - 1000000) / 1000000 * limit;
  return numbers;
}

static int8_t *weights(size_t count) {
  int8_t *numbers = calloc(count, 1);
  for (size_t index = 0; index < count; index++) numbers[index] = (int8_t)((int)integer(255) - 127);
  return numbers;
}

// FNV-1a.
static uint64_t hashed(uint64_t hash, const void *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) hash = (hash ^ ((const uint8_t *)bytes)[index]) * 0x100000001b3u;
  return hash;
}

// Quantised rows times a layer, with and without the activation.
static uint64_t products(const Kernels *kernels, uint64_t hash, size_t rows, size_t inputs, size_t outputs) {
  float *values = floats(rows * inputs, 5), *scales = floats(outputs, 0.01f), *biases = floats(outputs, 1);
  int8_t *source = weights(inputs * outputs), *packed = calloc(inputs, outputs);
  int32_t *offsets = calloc(outputs, sizeof(int32_t));
  uint16_t *order = calloc(outputs / 16 * inputs / 4, sizeof(uint16_t)), *groups = calloc(outputs / 16, sizeof(uint16_t));
  kernels_pack_weights(source, outputs, inputs, outputs, packed, offsets, order, groups);
  uint8_t *bytes = calloc(rows, inputs);
  float *rowScales = calloc(rows, sizeof(float)), *output = calloc(rows * outputs, sizeof(float));
  kernels->quantize(values, rows, inputs, bytes, rowScales);
  hash = hashed(hashed(hash, bytes, rows * inputs), rowScales, rows * sizeof(float));
  const KernelLayer layer = {packed, offsets, scales, biases, order, groups, inputs, outputs};
  for (int activation = KernelActivationNone; activation <= KernelActivationGelu; activation++) {
    kernels->multiply(&layer, bytes, rowScales, rows, (KernelActivation)activation, output);
    hash = hashed(hash, output, rows * outputs * sizeof(float));
  }
  free(values), free(scales), free(biases), free(source), free(packed), free(offsets), free(bytes), free(rowScales);
  free(output), free(order), free(groups);
  return hash;
}

static uint64_t attention(const Kernels *kernels, uint64_t hash, size_t length, size_t heads, size_t headWidth) {
  float *input = floats(length * 3 * heads * headWidth, 3), *output = calloc(length * heads * headWidth, sizeof(float));
  float *scratch = calloc(kernels_attention_scratch(length, headWidth), sizeof(float));
  kernels->attend(input, length, heads, headWidth, output, scratch);
  hash = hashed(hash, output, length * heads * headWidth * sizeof(float));
  free(input), free(output), free(scratch);
  return hash;
}

static uint64_t rows(const Kernels *kernels, uint64_t hash, size_t count, size_t width) {
  float *left = floats(count * width, 2), *right = floats(count * width, 2), *output = calloc(count * width, sizeof(float));
  int8_t *piece = weights(width);
  kernels->embed(piece, 0.01f, left, right, width, output);
  hash = hashed(hash, output, width * sizeof(float));
  kernels->addActivate(left, right, width, output);
  hash = hashed(hash, output, width * sizeof(float));
  kernels->score(left, count, right, count, width, output);
  hash = hashed(hash, output, count * count * sizeof(float));
  kernels->addNormalize(left, right, count, width, right, left + width);
  hash = hashed(hash, left, count * width * sizeof(float));
  free(left), free(right), free(output), free(piece);
  return hash;
}

static uint64_t computed(const Kernels *kernels) {
  static const size_t counts[] = {1, 2, 3, 4, 5, 6, 7, 13}, outputs[] = {16, 64, 80, 192}, inputs[] = {128, 384, 448, 1040};
  uint64_t hash = 0xcbf29ce484222325u;
  state = 1;
  for (size_t a = 0; a < sizeof(counts) / sizeof(*counts); a++)
    for (size_t b = 0; b < sizeof(outputs) / sizeof(*outputs); b++)
      for (size_t c = 0; c < sizeof(inputs) / sizeof(*inputs); c++)
        hash = products(kernels, hash, counts[a], inputs[c], outputs[b]);
  for (size_t length = 1; length < 70; length += 3)
    for (size_t headWidth = 16; headWidth <= 64; headWidth += 16) hash = attention(kernels, hash, length, 2, headWidth);
  for (size_t count = 2; count < 9; count++) hash = rows(kernels, hash, count, 192);
  return hash;
}

int main(void) {
  int differs = 0;
  const uint64_t expected = computed(kernels_at(kernels_count() - 1));
  for (size_t index = 0; index < kernels_count(); index++) {
    const uint64_t found = computed(kernels_at(index));
    printf("%s %016llx\n", kernels_at(index)->name, (unsigned long long)found);
    differs |= found != expected;
  }
  return differs;
}
