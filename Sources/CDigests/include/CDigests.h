#ifndef CDIGESTS_H
#define CDIGESTS_H

#include <stddef.h>
#include <stdint.h>

// The inner loop of SHA-256 (FIPS 180-4, section 6.2.2), with the instructions for it where the processor has them: in C, since Swift
// has no names for these.

/// Works whole blocks of 64 bytes into the eight words of a state.
void digests_sha256(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// As `digests_sha256`, on any processor.
void digests_sha256_portable(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

#endif
