// Included once per variant, under that variant's target. Elementary functions of sixteen lanes.

// Upper lanes onto lower ones; the halves' order is the same on every machine.
#define SHUFFLED(value, ...) __builtin_shufflevector(value, value, __VA_ARGS__)
#define FOLDED(operation, value)                                                                            \
  do {                                                                                                      \
    value = operation(value, SHUFFLED(value, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));        \
    value = operation(value, SHUFFLED(value, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));        \
    value = operation(value, SHUFFLED(value, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));        \
    value = operation(value, SHUFFLED(value, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));        \
  } while (0)
#define PLUS(left, right) ((left) + (right))

static inline float VARIANT(sumLanes)(Lanes value) {
  FOLDED(PLUS, value);
  return value[0];
}

static inline float VARIANT(largestLane)(Lanes value) {
  FOLDED(LARGER, value);
  return value[0];
}

// e^x, relative error below 3e-7 for x in -87 ... 88; x is clamped to that range.
//
// 2^n * e^r with n = round(x / ln 2); e^r by its Taylor polynomial to the sixth degree, |r| <= 0.347.
static inline Lanes VARIANT(exponential)(Lanes x) {
  x = SMALLER(LARGER(x, FILLED(-87.0f)), FILLED(88.0f));
  const Lanes shifted = FUSED(x, FILLED(1.44269504f), FILLED(ROUNDING));
  const Lanes whole = shifted - ROUNDING;
  const Lanes rest = FUSED(whole, FILLED(2.12194440e-4f), FUSED(whole, FILLED(-0.693359375f), x));
  Lanes power = FUSED(rest, FILLED(1.38888889e-3f), FILLED(8.33333333e-3f));
  power = FUSED(power, rest, FILLED(4.16666667e-2f));
  power = FUSED(power, rest, FILLED(1.66666667e-1f));
  power = FUSED(power, rest, FILLED(0.5f));
  power = FUSED(power, rest, FILLED(1.0f));
  power = FUSED(power, rest, FILLED(1.0f));
  return power * AS_FLOATS((AS_INTEGERS(shifted) << 23) + 0x3F800000);
}

// gelu(x) = x * sigmoid(1.5957691216 (x + 0.044715 x^3)), absolute error below 3e-5: a hundredth of the step at which
// the result is quantised, at a third of the price of an exponential and a division.
//
// sigmoid - 1/2 is an odd function; the polynomial in x^2 is the minimax one for x^2 * error on -4.2 ... 4.2, where |x|
// is cut off.
static inline Lanes VARIANT(gelu)(Lanes x) {
  const Lanes cut = SMALLER(LARGER(x, FILLED(-4.2f)), FILLED(4.2f));
  const Lanes square = cut * cut;
  Lanes sum = FUSED(square, FILLED(5.852868821849343e-11f), FILLED(-5.609505360165015e-09f));
  sum = FUSED(sum, square, FILLED(2.3741136753215677e-07f));
  sum = FUSED(sum, square, FILLED(-5.902108521476085e-06f));
  sum = FUSED(sum, square, FILLED(9.717668482165004e-05f));
  sum = FUSED(sum, square, FILLED(-0.001137982932572177f));
  sum = FUSED(sum, square, FILLED(0.009932835649348198f));
  sum = FUSED(sum, square, FILLED(-0.06649316697780507f));
  sum = FUSED(sum, square, FILLED(0.39880719034249024f));
  return x * FUSED(cut, sum, FILLED(0.5f));
}
