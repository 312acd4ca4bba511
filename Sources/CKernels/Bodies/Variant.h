// The whole of a variant's kernels. A variant's file sets its target, defines VARIANT(name), blockRows and
// VARIANT(accumulate), and includes this.

#include "Arithmetic.h"
#include "Rows.h"
#include "Multiplication.h"
#include "Attention.h"

const Kernels VARIANT(kernels) = {
  .name = VARIANT_NAME,
  .quantize = VARIANT(quantize),
  .multiply = VARIANT(multiply),
  .addNormalize = VARIANT(addNormalize),
  .attend = VARIANT(attend),
  .embed = VARIANT(embed),
  .score = VARIANT(score),
  .addActivate = VARIANT(addActivate),
};
