#ifndef CKERNELS_LANES_H
#define CKERNELS_LANES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "CKernels.h"

// Sixteen lanes on every machine: one register with AVX-512, two with AVX2, four with SSE or NEON. The lane structure,
// not the machine, fixes the order of every sum.
enum { laneCount = 16 };
typedef float Lanes __attribute__((vector_size(64)));
typedef int32_t IntegerLanes __attribute__((vector_size(64)));
typedef uint8_t ByteLanes __attribute__((vector_size(16)));
typedef int8_t SignedByteLanes __attribute__((vector_size(16)));

// Lanes are passed only between inlined functions of one file; how a call would pass them is of no account.
#pragma clang diagnostic ignored "-Wpsabi"

// memcpy instead of a pointer cast: rows need not be aligned.
#define LOAD(type, address)                        \
  ({                                               \
    type loaded;                                   \
    memcpy(&loaded, (address), sizeof(loaded));    \
    loaded;                                        \
  })
#define STORE(address, value)                      \
  do {                                             \
    __typeof__(value) stored = (value);            \
    memcpy((address), &stored, sizeof(stored));    \
  } while (0)

#define FILLED(value)                                          \
  ({                                                           \
    const float all = (value);                                 \
    (Lanes){all, all, all, all, all, all, all, all,            \
            all, all, all, all, all, all, all, all};           \
  })
// left * right + sum, rounded once: the same bits whether the machine has an instruction for it or the C library
// computes it.
#define FUSED(left, right, sum) __builtin_elementwise_fma((left), (right), (sum))
#define AS_INTEGERS(value) ((IntegerLanes)(value))
#define AS_FLOATS(value) ((Lanes)(value))
// Both sides' bits are chosen whole, so that NaN and signed zero behave alike everywhere.
#define CHOSEN(mask, yes, no) AS_FLOATS((AS_INTEGERS(yes) & (mask)) | (AS_INTEGERS(no) & ~(mask)))
#define LARGER(left, right) CHOSEN((left) > (right), left, right)
#define SMALLER(left, right) CHOSEN((left) < (right), left, right)

// 1.5 * 2^23: adding it rounds a small float to the nearest integer, ties to even, into the low bits of the sum.
#define ROUNDING 12582912.0f

#endif
