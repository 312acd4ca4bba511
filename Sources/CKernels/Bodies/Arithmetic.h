// Included once per variant, under that variant's target. Elementary functions of sixteen lanes.

// The sum of all lanes, halving: the same order on every machine.
static inline float VARIANT(sumLanes)(Lanes value) {
  float lanes[laneCount];
  STORE(lanes, value);
  for (size_t half = laneCount / 2; half > 0; half /= 2)
    for (size_t lane = 0; lane < half; lane++) lanes[lane] += lanes[lane + half];
  return lanes[0];
}

static inline float VARIANT(largestLane)(Lanes value) {
  float lanes[laneCount];
  STORE(lanes, value);
  float largest = lanes[0];
  for (size_t lane = 1; lane < laneCount; lane++) largest = lanes[lane] > largest ? lanes[lane] : largest;
  return largest;
}

// e^x, relative error below 3e-7 for x in -87 ... 88; x is clamped to that range.
//
// 2^n * e^r with n = round(x / ln 2); e^r by its Taylor polynomial to the sixth degree, |r| <= 0.347.
static inline Lanes VARIANT(exponential)(Lanes x) {
  x = CHOSEN(x > -87.0f, x, FILLED(-87.0f));
  x = CHOSEN(x < 88.0f, x, FILLED(88.0f));
  const Lanes shifted = x * 1.44269504f + ROUNDING;
  const Lanes whole = shifted - ROUNDING;
  const Lanes rest = (x - whole * 0.693359375f) + whole * 2.12194440e-4f;
  Lanes power = rest * 1.38888889e-3f + 8.33333333e-3f;
  power = power * rest + 4.16666667e-2f;
  power = power * rest + 1.66666667e-1f;
  power = power * rest + 0.5f;
  power = power * rest + 1.0f;
  power = power * rest + 1.0f;
  return power * AS_FLOATS((AS_INTEGERS(shifted) << 23) + 0x3F800000);
}

// gelu(x) = x * sigmoid(1.5957691216 (x + 0.044715 x^3))
static inline Lanes VARIANT(gelu)(Lanes x) {
  const Lanes inner = x * (x * x * -0.0713548163f - 1.5957691216f);
  return x / (VARIANT(exponential)(inner) + 1.0f);
}
