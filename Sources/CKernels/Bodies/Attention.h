// Included once per variant, under that variant's target. Self-attention of one sequence, head by head.

enum { VARIANT(queries) = 4 };

// scores[query][0 ..< padded] = scale * query . key for up to four queries, keys in columns.
static inline __attribute__((always_inline)) void VARIANT(scoreQueries)(
  size_t queries, const float *input, size_t stride, const float *keys, size_t padded, size_t headWidth, float scale,
  float *scores) {
  for (size_t j = 0; j < padded; j += laneCount) {
    Lanes sums[VARIANT(queries)] = {};
    for (size_t d = 0; d < headWidth; d++) {
      const Lanes key = LOAD(Lanes, keys + d * padded + j);
      for (size_t q = 0; q < queries; q++) sums[q] += key * input[q * stride + d];
    }
    for (size_t q = 0; q < queries; q++) STORE(scores + q * padded + j, sums[q] * scale);
  }
}

// Scores to e^(score - largest), zero behind the sequence's end; returns their sum.
static inline float VARIANT(exponentiate)(float *scores, size_t length, size_t padded) {
  for (size_t j = length; j < padded; j++) scores[j] = -1e30f;
  Lanes largest = LOAD(Lanes, scores);
  for (size_t j = laneCount; j < padded; j += laneCount) {
    const Lanes value = LOAD(Lanes, scores + j);
    largest = CHOSEN(value > largest, value, largest);
  }
  const float top = VARIANT(largestLane)(largest);
  Lanes sum = {};
  for (size_t j = 0; j < padded; j += laneCount) {
    const Lanes value = LOAD(Lanes, scores + j);
    const Lanes weight = AS_FLOATS(AS_INTEGERS(VARIANT(exponential)(value - top)) & (value > -1e29f));
    STORE(scores + j, weight);
    sum += weight;
  }
  return VARIANT(sumLanes)(sum);
}

// output[query][0 ..< headWidth] = sum of weight * value / sum of weights.
static inline __attribute__((always_inline)) void VARIANT(mixValues)(
  size_t queries, const float *values, size_t stride, const float *scores, size_t length, size_t padded, const float *sums,
  size_t headWidth, float *output, size_t outputStride) {
  for (size_t d = 0; d < headWidth; d += laneCount) {
    Lanes mixed[VARIANT(queries)] = {};
    for (size_t j = 0; j < length; j++) {
      const Lanes value = LOAD(Lanes, values + j * stride + d);
      for (size_t q = 0; q < queries; q++) mixed[q] += value * scores[q * padded + j];
    }
    for (size_t q = 0; q < queries; q++) STORE(output + q * outputStride + d, mixed[q] * (1.0f / sums[q]));
  }
}

static inline __attribute__((always_inline)) void VARIANT(attendQueries)(
  size_t queries, const float *input, size_t stride, size_t width, const float *keys, size_t length, size_t padded,
  size_t headWidth, size_t query, float *output, float *scores) {
  float sums[VARIANT(queries)];
  const float scale = 1.0f / __builtin_sqrtf((float)headWidth);
  VARIANT(scoreQueries)(queries, input + query * stride, stride, keys, padded, headWidth, scale, scores);
  for (size_t q = 0; q < queries; q++) sums[q] = VARIANT(exponentiate)(scores + q * padded, length, padded);
  VARIANT(mixValues)(
    queries, input + 2 * width, stride, scores, length, padded, sums, headWidth, output + query * width, width);
}

static void VARIANT(attend)(
  const float *input, size_t length, size_t heads, size_t headWidth, float *output, float *scratch) {
  const size_t width = heads * headWidth;
  const size_t stride = 3 * width;
  const size_t padded = (length + laneCount - 1) / laneCount * laneCount;
  float *keys = scratch;
  float *scores = scratch + headWidth * padded;
  for (size_t head = 0; head < heads; head++) {
    const float *from = input + head * headWidth;
    for (size_t j = 0; j < padded; j++)
      for (size_t d = 0; d < headWidth; d++) keys[d * padded + j] = j < length ? from[j * stride + width + d] : 0.0f;
    size_t query = 0;
    for (; query + VARIANT(queries) <= length; query += VARIANT(queries))
      VARIANT(attendQueries)(
        VARIANT(queries), from, stride, width, keys, length, padded, headWidth, query, output + head * headWidth, scores);
    for (; query < length; query++)
      VARIANT(attendQueries)(1, from, stride, width, keys, length, padded, headWidth, query, output + head * headWidth, scores);
  }
}
