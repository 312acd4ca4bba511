#include "CKernels.h"

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

extern const Kernels kernelsPortable;

#if defined(__x86_64__)
extern const Kernels kernelsAVX512VNNI, kernelsAVX512, kernelsAVXVNNI, kernelsAVX2;

static size_t usable(const Kernels **list) {
  __builtin_cpu_init();
  size_t count = 0;
  // The builtins also ask whether the system saves the wide registers.
  const int hasAVX512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  if (hasAVX512 && __builtin_cpu_supports("avx512vnni")) list[count++] = &kernelsAVX512VNNI;
  const int hasAVX2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (hasAVX2 && __builtin_cpu_supports("avxvnni")) list[count++] = &kernelsAVXVNNI;
  if (hasAVX512) list[count++] = &kernelsAVX512;
  if (hasAVX2) list[count++] = &kernelsAVX2;
  list[count++] = &kernelsPortable;
  return count;
}
#elif defined(__aarch64__)
extern const Kernels kernelsNEONDotProduct, kernelsNEON;

static int hasDotProduct(void) {
#if defined(__APPLE__) || defined(__ARM_FEATURE_DOTPROD)
  return 1;
#elif defined(__linux__)
  return (getauxval(AT_HWCAP) & (1ul << 20)) != 0;  // HWCAP_ASIMDDP
#else
  return 0;
#endif
}

static size_t usable(const Kernels **list) {
  size_t count = 0;
  if (hasDotProduct()) list[count++] = &kernelsNEONDotProduct;
  list[count++] = &kernelsNEON;
  list[count++] = &kernelsPortable;
  return count;
}
#else
static size_t usable(const Kernels **list) {
  list[0] = &kernelsPortable;
  return 1;
}
#endif

size_t kernels_count(void) {
  const Kernels *list[8];
  return usable(list);
}

const Kernels *kernels_at(size_t index) {
  const Kernels *list[8];
  const size_t count = usable(list);
  return list[index < count ? index : count - 1];
}

size_t kernels_attention_scratch(size_t length, size_t headWidth) {
  const size_t padded = (length + 15) / 16 * 16;
  return padded * (headWidth + 4);
}
