// The whole of a variant's kernels. A variant's file sets its target, defines VARIANT(name) and what `Multiplication.h`
// asks for, NARROW too where `NarrowMultiplication.h` is to be used where it pays, and includes this.

#include "Arithmetic.h"
#include "Rows.h"
#include "Multiplication.h"
#ifdef NARROW
#include "NarrowMultiplication.h"
#define MULTIPLY VARIANT(multiplyNarrow)
#else
#define MULTIPLY VARIANT(multiplyRows)
#endif
#include "Attention.h"

const Kernels VARIANT(kernels) = {
  .name = VARIANT_NAME,
  .quantize = VARIANT(quantize),
  .multiply = MULTIPLY,
  .addNormalize = VARIANT(addNormalize),
  .attend = VARIANT(attend),
  .embed = VARIANT(embed),
  .score = VARIANT(score),
  .addActivate = VARIANT(addActivate),
};
