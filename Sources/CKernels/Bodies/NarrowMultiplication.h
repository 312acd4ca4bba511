// Included once per variant, under that variant's target, after `Multiplication.h`: how 8-bit numbers are multiplied exactly and
// faster where the only instruction for it sums in 16 bits and cuts off what is too large.
//
// Activations go from -127 to 127. Of each the part within -80 ... 79 is taken, plus 80: a number from 0 to 159. Most quads find
// another one with which all sums of such numbers times their weights fit into 16 bits; they are grouped when weights are packed, and
// 64 products need five instructions. What is left of the activations beyond is multiplied apart. Where more than a fifth of the
// quads leave something, this is no faster: layers without groups are left to `Multiplication.h`.
//
// A variant's file defines before `Vector`, of 32 bytes.

enum {
  // Activations are taken from -middle to below middle.
  VARIANT(middle) = (kernels_most_activation + 1) / 2,
  VARIANT(strip) = 16,
  // 8 sums, 4 weights, an activation, ones, two products: all 16 registers.
  VARIANT(narrowRows) = 4,
  VARIANT(chunkRows) = 48,
  VARIANT(chunkBytes) = VARIANT(chunkRows) * 512,
};

// What is left of two quads of activations, and where their weights stand in a panel of one output.
typedef struct {
  uint32_t places[2];
  int32_t values[2];
} VARIANT(Rests);

// Rows as they are multiplied.
typedef struct {
  uint8_t bytes[VARIANT(chunkBytes)];
  VARIANT(Rests) rests[VARIANT(chunkBytes) / 8 + VARIANT(chunkRows)];
  // The rests of a row stand between its number and the next one's.
  size_t firstRests[VARIANT(chunkRows) + 1];
} VARIANT(Chunk);

// A row's numbers within bounds, and what is left of them: so many quads.
static size_t VARIANT(prepareRow)(const uint8_t *from, size_t inputs, uint8_t *to, VARIANT(Rests) *rests) {
  const Vector low = _mm256_set1_epi8((char)(128 - VARIANT(middle))), high = _mm256_set1_epi8((char)(127 + VARIANT(middle)));
  size_t count = 0;
  for (size_t k = 0; k < inputs; k += 32) {
    const size_t width = inputs - k < 32 ? inputs - k : 32;
    uint8_t own[32];
    memset(own, 128, sizeof(own));
    memcpy(own, from + k, width);
    const Vector all = LOAD(Vector, own);
    const Vector inside = _mm256_min_epu8(_mm256_max_epu8(all, low), high);
    const Vector rest = _mm256_sub_epi8(all, inside);
    STORE(own, _mm256_sub_epi8(inside, low));
    memcpy(to + k, own, width);
    const Vector isNothing = _mm256_cmpeq_epi32(rest, _mm256_setzero_si256());
    int32_t values[8];
    STORE(values, rest);
    for (unsigned left = ~(unsigned)_mm256_movemask_ps((__m256)isNothing) & 0xFF; left; left &= left - 1) {
      const size_t quad = (size_t)__builtin_ctz(left);
      rests[count / 2].places[count % 2] = (uint32_t)(k + quad * 4);
      rests[count / 2].values[count % 2] = values[quad];
      count++;
    }
  }
  return count;
}

static void VARIANT(prepare)(const uint8_t *bytes, size_t rows, size_t inputs, VARIANT(Chunk) *chunk) {
  size_t next = 0;
  for (size_t row = 0; row < rows; row++) {
    chunk->firstRests[row] = next;
    VARIANT(Rests) *rests = chunk->rests + next;
    const size_t count = VARIANT(prepareRow)(bytes + row * inputs, inputs, chunk->bytes + row * inputs, rests);
    if (count % 2) {
      rests[count / 2].places[1] = 0;
      rests[count / 2].values[1] = 0;
    }
    next += (count + 1) / 2;
  }
  chunk->firstRests[rows] = next;
}

// Adds the rests of one row, for sixteen outputs. They are small enough for two quads to fit.
static inline __attribute__((always_inline)) void VARIANT(addRests)(
  const VARIANT(Rests) *rests, const VARIANT(Rests) *end, const int8_t *weights, size_t panelOutputs, Vector *totals) {
  const Vector ones = _mm256_set1_epi16(1);
  for (; rests < end; rests++) {
    Vector sums[2];
#pragma clang loop unroll(full)
    for (size_t member = 0; member < 2; member++) {
      const Vector quad = _mm256_set1_epi32(rests->values[member]);
      const Vector size = _mm256_abs_epi8(quad);
      const int8_t *steps = weights + rests->places[member] * panelOutputs;
#pragma clang loop unroll(full)
      for (size_t part = 0; part < 2; part++) {
        const Vector products = _mm256_maddubs_epi16(size, _mm256_sign_epi8(LOAD(Vector, steps + part * 32), quad));
        sums[part] = member == 0 ? products : _mm256_add_epi16(sums[part], products);
      }
    }
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 2; part++)
      totals[part] = _mm256_add_epi32(totals[part], _mm256_madd_epi16(sums[part], ones));
  }
}

// A group of quads, for sixteen outputs.
static inline __attribute__((always_inline)) void VARIANT(addGroup)(
  const uint16_t *order, size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs,
  Vector (*totals)[2]) {
  const Vector ones = _mm256_set1_epi16(1);
  size_t places[kernels_group_quads];
  Vector steps[kernels_group_quads][2];
#pragma clang loop unroll(full)
  for (size_t member = 0; member < kernels_group_quads; member++) {
    places[member] = (size_t)order[member] * 4;
    steps[member][0] = LOAD(Vector, weights + places[member] * panelOutputs);
    steps[member][1] = LOAD(Vector, weights + places[member] * panelOutputs + 32);
  }
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++) {
    Vector sums[2];
#pragma clang loop unroll(full)
    for (size_t member = 0; member < kernels_group_quads; member++) {
      const Vector quad = _mm256_set1_epi32(LOAD(int32_t, bytes + row * inputs + places[member]));
#pragma clang loop unroll(full)
      for (size_t part = 0; part < 2; part++) {
        const Vector products = _mm256_maddubs_epi16(quad, steps[member][part]);
        sums[part] = member == 0 ? products : _mm256_add_epi16(sums[part], products);
      }
    }
#pragma clang loop unroll(full)
    for (size_t part = 0; part < 2; part++)
      totals[row][part] = _mm256_add_epi32(totals[row][part], _mm256_madd_epi16(sums[part], ones));
  }
}

// A quad without a group, whose sums may not fit even alone: half of them and half of them.
static inline __attribute__((always_inline)) void VARIANT(addSingle)(
  size_t place, size_t rows, const uint8_t *bytes, size_t inputs, const int8_t *weights, size_t panelOutputs,
  Vector (*totals)[2]) {
  const Vector ones = _mm256_set1_epi16(1), half = _mm256_set1_epi8((kernels_most_activation + 1) / 2);
  for (size_t row = 0; row < rows; row++) {
    const Vector quad = _mm256_set1_epi32(LOAD(int32_t, bytes + row * inputs + place));
    const Vector lower = _mm256_min_epu8(quad, half), upper = _mm256_sub_epi8(quad, lower);
    for (size_t part = 0; part < 2; part++) {
      const Vector step = LOAD(Vector, weights + place * panelOutputs + part * 32);
      const Vector sums = _mm256_add_epi32(
        _mm256_madd_epi16(_mm256_maddubs_epi16(lower, step), ones),
        _mm256_madd_epi16(_mm256_maddubs_epi16(upper, step), ones));
      totals[row][part] = _mm256_add_epi32(totals[row][part], sums);
    }
  }
}

// Sixteen outputs of a block of rows.
static inline __attribute__((always_inline)) void VARIANT(narrowBlock)(
  size_t rows, const KernelLayer *layer, size_t first, const int8_t *weights, size_t panelOutputs,
  const VARIANT(Chunk) *chunk, size_t begin, int32_t *sums) {
  const size_t inputs = layer->inputs, quads = inputs / 4;
  const size_t grouped = layer->groups[first / VARIANT(strip)] * kernels_group_quads;
  const uint16_t *order = layer->order + first / VARIANT(strip) * quads;
  const uint8_t *bytes = chunk->bytes + begin * inputs;
  Vector totals[VARIANT(narrowRows)][2];
#pragma clang loop unroll(full)
  for (size_t part = 0; part < 2; part++) {
    // The offset is made for 128 in place of the middle.
    const Vector sum = _mm256_srai_epi32(LOAD(Vector, layer->offsets + first + part * 8), 7);
    const Vector offset = _mm256_mullo_epi32(sum, _mm256_set1_epi32(VARIANT(middle)));
#pragma clang loop unroll(full)
    for (size_t row = 0; row < rows; row++) totals[row][part] = _mm256_sub_epi32(_mm256_setzero_si256(), offset);
  }
  for (size_t place = 0; place < grouped; place += kernels_group_quads)
    VARIANT(addGroup)(order + place, rows, bytes, inputs, weights, panelOutputs, totals);
  for (size_t place = grouped; place < quads; place++)
    VARIANT(addSingle)((size_t)order[place] * 4, rows, bytes, inputs, weights, panelOutputs, totals);
#pragma clang loop unroll(full)
  for (size_t row = 0; row < rows; row++) {
    const VARIANT(Rests) *rests = chunk->rests + chunk->firstRests[begin + row];
    const VARIANT(Rests) *end = chunk->rests + chunk->firstRests[begin + row + 1];
    VARIANT(addRests)(rests, end, weights, panelOutputs, totals[row]);
    STORE(sums + row * VARIANT(panel), totals[row][0]);
    STORE(sums + row * VARIANT(panel) + 8, totals[row][1]);
  }
}

// Sixteen outputs of a chunk: their weights stay in the first cache level while the rows stream past them.
static inline __attribute__((always_inline)) void VARIANT(multiplyStrip)(
  const KernelLayer *layer, size_t first, const int8_t *weights, size_t panelOutputs, const VARIANT(Chunk) *chunk,
  size_t rows, const float *scales, KernelActivation activation, float *output) {
  int32_t sums[VARIANT(narrowRows) * VARIANT(panel)];
  size_t row = 0;
#define BLOCK(count)                                                                               \
  VARIANT(narrowBlock)(count, layer, first, weights, panelOutputs, chunk, row, sums);                    \
  VARIANT(finish)(                                                                                 \
    count, VARIANT(strip), sums, layer, first, scales + row, activation, output + row * layer->outputs)
  for (; row + VARIANT(narrowRows) <= rows; row += VARIANT(narrowRows)) {
    BLOCK(VARIANT(narrowRows));
  }
  switch (rows - row) {
    case 3: BLOCK(3); break;
    case 2: BLOCK(2); break;
    case 1: BLOCK(1); break;
    default: break;
  }
#undef BLOCK
}

static void VARIANT(multiplyNarrow)(
  const KernelLayer *layer, const uint8_t *bytes, const float *scales, size_t count, KernelActivation activation,
  float *output) {
  if (layer->groups == NULL) {
    VARIANT(multiplyRows)(layer, bytes, scales, count, activation, output);
    return;
  }
  VARIANT(Chunk) chunk;
  const size_t fitting = VARIANT(chunkBytes) / layer->inputs;
  const size_t most = fitting < VARIANT(chunkRows) ? fitting : VARIANT(chunkRows);
  for (size_t begin = 0; begin < count; begin += most) {
    const size_t rows = count - begin < most ? count - begin : most;
    const float *rowScales = scales + begin;
    float *target = output + begin * layer->outputs;
    VARIANT(prepare)(bytes + begin * layer->inputs, rows, layer->inputs, &chunk);
    for (size_t first = 0; first < layer->outputs; first += VARIANT(strip)) {
      const size_t panel = first / VARIANT(panel) * VARIANT(panel);
      const size_t left = layer->outputs - panel;
      const int8_t *weights = layer->weights + panel * layer->inputs + (first - panel) * 4;
      if (left >= VARIANT(panel))
        VARIANT(multiplyStrip)(layer, first, weights, VARIANT(panel), &chunk, rows, rowScales, activation, target);
      else
        VARIANT(multiplyStrip)(layer, first, weights, left, &chunk, rows, rowScales, activation, target);
    }
  }
}
