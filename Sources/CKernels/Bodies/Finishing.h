// Included once per variant, under that variant's target. What every way of multiplying ends with.

enum { VARIANT(panel) = 64 };

// Sums to values, in place of the sums' tile: the float part of a layer.
static inline __attribute__((always_inline)) void VARIANT(finish)(
  size_t rows, size_t outputs, const int32_t *sums, const KernelLayer *layer, size_t first, const float *scales,
  KernelActivation activation, float *output) {
  for (size_t o = 0; o < outputs; o += laneCount) {
    const IntegerLanes offset = LOAD(IntegerLanes, layer->offsets + first + o);
    const Lanes scale = LOAD(Lanes, layer->scales + first + o);
    const Lanes bias = LOAD(Lanes, layer->biases + first + o);
    for (size_t row = 0; row < rows; row++) {
      const IntegerLanes whole = LOAD(IntegerLanes, sums + row * VARIANT(panel) + o);
      const IntegerLanes sum = sumsHaveOffset ? whole - offset : whole;
      Lanes value = __builtin_convertvector(sum, Lanes) * (scale * scales[row]) + bias;
      if (activation == KernelActivationGelu) value = VARIANT(gelu)(value);
      STORE(output + row * layer->outputs + first + o, value);
    }
  }
}
