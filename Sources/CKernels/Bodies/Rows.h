// Included once per variant, under that variant's target. Kernels whose rows have nothing to do with each other.

enum { VARIANT(normRows) = 3 };

static void VARIANT(quantize)(const float *rows, size_t count, size_t width, uint8_t *bytes, float *scales) {
  for (size_t row = 0; row < count; row++) {
    const float *values = rows + row * width;
    uint8_t *target = bytes + row * width;
    // Bits of non-negative floats order like integers.
    IntegerLanes largestBits = {};
    for (size_t index = 0; index < width; index += laneCount) {
      const IntegerLanes bits = LOAD(IntegerLanes, values + index) & 0x7FFFFFFF;
      largestBits = __builtin_elementwise_max(largestBits, bits);
    }
    const float largest = VARIANT(largestLane)(AS_FLOATS(largestBits));
    // Below this 127 / largest would overflow; such rows are zero for all purposes.
    const int isZero = !(largest > 1e-35f);
    const float factor = isZero ? 0.0f : 127.0f / largest;
    scales[row] = isZero ? 0.0f : largest / 127.0f;
    for (size_t index = 0; index < width; index += laneCount) {
      const Lanes rounded = LOAD(Lanes, values + index) * factor + ROUNDING;
      const ByteLanes low = __builtin_convertvector(AS_INTEGERS(rounded) & 0xFF, ByteLanes);
      STORE(target + index, low ^ 0x80);
    }
  }
}

// The sums go side by side over some rows: those of one row alone would wait for themselves most of the time.
static inline __attribute__((always_inline)) void VARIANT(addNormalizeRows)(
  size_t count, float *rows, const float *added, size_t width, const float *weight, const float *bias) {
  const float share = 1.0f / (float)width;
  Lanes sums[VARIANT(normRows)] = {}, squares[VARIANT(normRows)] = {};
  float means[VARIANT(normRows)], factors[VARIANT(normRows)];
  for (size_t index = 0; index < width; index += laneCount) {
    for (size_t row = 0; row < count; row++) {
      const size_t place = row * width + index;
      const Lanes value = LOAD(Lanes, rows + place) + LOAD(Lanes, added + place);
      STORE(rows + place, value);
      sums[row] += value;
    }
  }
  for (size_t row = 0; row < count; row++) means[row] = VARIANT(sumLanes)(sums[row]) * share;
  for (size_t index = 0; index < width; index += laneCount) {
    for (size_t row = 0; row < count; row++) {
      const Lanes difference = LOAD(Lanes, rows + row * width + index) - means[row];
      squares[row] += difference * difference;
    }
  }
  for (size_t row = 0; row < count; row++)
    factors[row] = 1.0f / __builtin_sqrtf(VARIANT(sumLanes)(squares[row]) * share + 1e-12f);
  for (size_t index = 0; index < width; index += laneCount) {
    const Lanes scale = LOAD(Lanes, weight + index), shift = LOAD(Lanes, bias + index);
    for (size_t row = 0; row < count; row++) {
      const Lanes value = (LOAD(Lanes, rows + row * width + index) - means[row]) * factors[row];
      STORE(rows + row * width + index, value * scale + shift);
    }
  }
}

static void VARIANT(addNormalize)(
  float *rows, const float *added, size_t count, size_t width, const float *weight, const float *bias) {
  size_t row = 0;
  for (; row + VARIANT(normRows) <= count; row += VARIANT(normRows))
    VARIANT(addNormalizeRows)(VARIANT(normRows), rows + row * width, added + row * width, width, weight, bias);
  for (; row < count; row++)
    VARIANT(addNormalizeRows)(1, rows + row * width, added + row * width, width, weight, bias);
}

static void VARIANT(embed)(
  const int8_t *weights, float scale, const float *position, const float *shape, size_t width, float *row) {
  for (size_t index = 0; index < width; index += laneCount) {
    const Lanes piece = __builtin_convertvector(LOAD(SignedByteLanes, weights + index), Lanes) * scale;
    STORE(row + index, piece + LOAD(Lanes, position + index) + LOAD(Lanes, shape + index));
  }
}

static void VARIANT(score)(
  const float *left, size_t leftCount, const float *right, size_t rightCount, size_t width, float *scores) {
  for (size_t i = 0; i < leftCount; i++) {
    const float *from = left + i * width;
    for (size_t j = 0; j < rightCount; j++) {
      const float *to = right + j * width;
      Lanes sum = {};
      for (size_t index = 0; index < width; index += laneCount)
        sum = FUSED(LOAD(Lanes, from + index), LOAD(Lanes, to + index), sum);
      scores[i * rightCount + j] = VARIANT(sumLanes)(sum);
    }
  }
}

static void VARIANT(addActivate)(const float *left, const float *right, size_t width, float *row) {
  for (size_t index = 0; index < width; index += laneCount)
    STORE(row + index, VARIANT(gelu)(LOAD(Lanes, left + index) + LOAD(Lanes, right + index)));
}
