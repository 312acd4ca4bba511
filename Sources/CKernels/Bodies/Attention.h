// Included once per variant, under that variant's target. Self-attention of one sequence, head by head.
//
// Four queries go together, with `attentionColumns` times sixteen keys or values: as many sums as the registers hold.

enum { VARIANT(queries) = 4 };

// Sixteen rows of sixteen floats, `stride` apart, to columns `padded` apart; rows from `rows` on count as zero.
static inline void VARIANT(transpose)(const float *source, size_t stride, size_t rows, float *target, size_t padded) {
  Lanes lines[laneCount];
  for (size_t row = 0; row < laneCount; row++) lines[row] = row < rows ? LOAD(Lanes, source + row * stride) : (Lanes){};
// Exchanges blocks of `size` lanes between lines `size` apart.
#define EXCHANGED(size, low, high)                                                                  \
  for (size_t line = 0; line < laneCount; line++) {                                                 \
    if (line & size) continue;                                                                      \
    const Lanes upper = lines[line], lower = lines[line + size];                                    \
    lines[line] = __builtin_shufflevector(upper, lower, low);                                       \
    lines[line + size] = __builtin_shufflevector(upper, lower, high);                               \
  }
#define LIST(...) __VA_ARGS__
  EXCHANGED(8, LIST(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
            LIST(8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31))
  EXCHANGED(4, LIST(0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27),
            LIST(4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31))
  EXCHANGED(2, LIST(0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29),
            LIST(2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31))
  EXCHANGED(1, LIST(0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30),
            LIST(1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31))
#undef EXCHANGED
#undef LIST
  for (size_t line = 0; line < laneCount; line++) STORE(target + line * padded, lines[line]);
}

// scores[query][j ..< j + 16 * columns] = scale * query . key for up to four queries, keys in columns.
static inline __attribute__((always_inline)) void VARIANT(scoreKeys)(
  size_t queries, size_t columns, const float *input, size_t stride, const float *keys, size_t padded, size_t headWidth,
  float scale, float *scores) {
  Lanes sums[VARIANT(queries)][attentionColumns] = {};
  for (size_t d = 0; d < headWidth; d++) {
    for (size_t c = 0; c < columns; c++) {
      const Lanes key = LOAD(Lanes, keys + d * padded + c * laneCount);
      for (size_t q = 0; q < queries; q++) sums[q][c] = FUSED(key, FILLED(input[q * stride + d]), sums[q][c]);
    }
  }
  for (size_t q = 0; q < queries; q++)
    for (size_t c = 0; c < columns; c++) STORE(scores + q * padded + c * laneCount, sums[q][c] * scale);
}

// Scores to e^(score - largest), zero behind the sequence's end, and their sums. The queries go side by side: one alone
// would wait for itself most of the time.
static inline __attribute__((always_inline)) void VARIANT(exponentiate)(
  size_t queries, float *scores, size_t length, size_t padded, float *sums) {
  const IntegerLanes order = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  Lanes tops[VARIANT(queries)], totals[VARIANT(queries)];
  for (size_t q = 0; q < queries; q++) tops[q] = FILLED(-1e30f);
  for (size_t j = 0; j < padded; j += laneCount) {
    const IntegerLanes isInside = order < (int32_t)(length - j);
    for (size_t q = 0; q < queries; q++) {
      const Lanes value = LOAD(Lanes, scores + q * padded + j);
      tops[q] = LARGER(CHOSEN(isInside, value, tops[q]), tops[q]);
    }
  }
  for (size_t q = 0; q < queries; q++) {
    FOLDED(LARGER, tops[q]);
    totals[q] = (Lanes){};
  }
  for (size_t j = 0; j < padded; j += laneCount) {
    const IntegerLanes isInside = order < (int32_t)(length - j);
    for (size_t q = 0; q < queries; q++) {
      const Lanes power = VARIANT(exponential)(LOAD(Lanes, scores + q * padded + j) - tops[q]);
      const Lanes weight = AS_FLOATS(AS_INTEGERS(power) & isInside);
      STORE(scores + q * padded + j, weight);
      totals[q] += weight;
    }
  }
  for (size_t q = 0; q < queries; q++) {
    FOLDED(PLUS, totals[q]);
    sums[q] = totals[q][0];
  }
}

// output[query][0 ..< 16 * columns] = sum of weight * value / sum of weights.
static inline __attribute__((always_inline)) void VARIANT(mixValues)(
  size_t queries, size_t columns, const float *values, size_t stride, const float *scores, size_t length, size_t padded,
  const float *sums, float *output, size_t outputStride) {
  Lanes mixed[VARIANT(queries)][attentionColumns] = {};
  for (size_t j = 0; j < length; j++) {
    for (size_t c = 0; c < columns; c++) {
      const Lanes value = LOAD(Lanes, values + j * stride + c * laneCount);
      for (size_t q = 0; q < queries; q++) mixed[q][c] = FUSED(value, FILLED(scores[q * padded + j]), mixed[q][c]);
    }
  }
  for (size_t q = 0; q < queries; q++)
    for (size_t c = 0; c < columns; c++)
      STORE(output + q * outputStride + c * laneCount, mixed[q][c] * (1.0f / sums[q]));
}

static inline __attribute__((always_inline)) void VARIANT(attendQueries)(
  size_t queries, const float *input, size_t query, size_t width, const float *keys, size_t length, size_t padded,
  size_t headWidth, float *output, float *scores) {
  const size_t stride = 3 * width;
  const float *from = input + query * stride;
  const float scale = 1.0f / __builtin_sqrtf((float)headWidth);
  size_t j = 0;
  for (; j + attentionColumns * laneCount <= padded; j += attentionColumns * laneCount)
    VARIANT(scoreKeys)(queries, attentionColumns, from, stride, keys + j, padded, headWidth, scale, scores + j);
  if (j < padded) VARIANT(scoreKeys)(queries, 1, from, stride, keys + j, padded, headWidth, scale, scores + j);
  float sums[VARIANT(queries)];
  VARIANT(exponentiate)(queries, scores, length, padded, sums);
  const float *values = input + 2 * width;
  float *target = output + query * width;
  size_t d = 0;
  for (; d + attentionColumns * laneCount <= headWidth; d += attentionColumns * laneCount)
    VARIANT(mixValues)(
      queries, attentionColumns, values + d, stride, scores, length, padded, sums, target + d, width);
  if (d < headWidth)
    VARIANT(mixValues)(queries, 1, values + d, stride, scores, length, padded, sums, target + d, width);
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
    float *to = output + head * headWidth;
    for (size_t j = 0; j < padded; j += laneCount)
      for (size_t d = 0; d < headWidth; d += laneCount)
        VARIANT(transpose)(from + width + j * stride + d, stride, length - j, keys + d * padded + j, padded);
    size_t query = 0;
    for (; query + VARIANT(queries) <= length; query += VARIANT(queries))
      VARIANT(attendQueries)(VARIANT(queries), from, query, width, keys, length, padded, headWidth, to, scores);
    for (; query < length; query++)
      VARIANT(attendQueries)(1, from, query, width, keys, length, padded, headWidth, to, scores);
  }
}
